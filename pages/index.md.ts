import { exampleCurve } from "../src/build/site/example-curve.js";

process.stdout.write(`---
title: Accueil
---

<h1>Un médecin signalé <span class="nobr">l’est-il</span> toujours quand on compare autrement ?</h1>

<p class="lead">L’Assurance maladie désigne des « prescripteurs excessifs » d’arrêts de travail en les comparant à des confrères. La formule n’est pas publique. Avec six nombres, voyez si le signalement tient selon la géographie et les critères retenus.</p>

<div class="doors">
<section class="door" aria-labelledby="porte-courrier"><h2 id="porte-courrier">J’ai reçu un courrier</h2><p>Un délai court peut-être déjà. Commencez par la date, puis vérifiez ce que la lettre doit contenir.</p><ol><li>Vos délais, à partir d’une date</li><li>Vos six nombres, recopiés de la lettre</li><li>Le verdict, et la pièce pour votre défense</li></ol><div class="row"><a class="btn" href="/delais">Calculer mes délais</a><a class="btn alt" href="/situation">Saisir mes chiffres</a></div></section>
<section class="door" aria-labelledby="porte-comprendre"><h2 id="porte-comprendre">Je veux comprendre</h2><p>Aucune donnée à fournir : un exemple fictif, la carte des communes, les systèmes recensés.</p><ul><li>Des cabinets types, sans donnée personnelle</li><li>La méthode et ses limites, pas à pas</li><li>Le registre des algorithmes</li></ul><a class="btn alt" href="/situation#exemple">Ouvrir l’exemple fictif</a></section>
</div>

${exampleCurve()}

<section class="sec" aria-labelledby="deja"><h2 id="deja">Ce que l’on sait déjà</h2><p>Trois résultats publiés, sur d’autres comparaisons de médecins. Ils portent sur des coûts, aux États-Unis : ils disent ce qu’un classement peut avoir de fragile, pas ce que vaut celui de la caisse.</p><div class="facts">
<div><span class="big">29,5 %</span><p>de 8 689 médecins changent de catégorie de coût quand un test remplace un rang (de 17,4 à 45,8 % selon la spécialité).</p><p class="src">BMC Health Services Research, 2010, 10:57 · États-Unis, coûts · <span class="st doc">documenté</span></p></div>
<div><span class="big">17 à 61 %</span><p>changent de catégorie selon celle des douze règles qui attribue les patients au médecin.</p><p class="src">Annals of Internal Medicine, 2010, 152:649 · États-Unis, coûts · <span class="st doc">documenté</span></p></div>
<div><span class="big">0,70</span><p>est la fiabilité habituellement exigée d’un profil individuel ; la plupart des profils étudiés n’y parviennent pas.</p><p class="src">New England Journal of Medicine, 2010, 362:1014 · États-Unis, coûts · <span class="st doc">documenté</span></p></div></div></section>

<section class="sec" aria-labelledby="engagements"><h2 id="engagements">Trois engagements</h2><div class="tri">
<section><h3>Rien ne sort d’ici</h3><p>Pas de compte, pas de mesure d’audience, aucune requête portant vos chiffres. Après une première visite, le site fonctionne sans réseau.</p></section>
<section><h3>Chaque nombre est tracé</h3><p>Unité, période, source, et l’un de cinq mots :</p><p class="words"><span class="st doc">documenté</span><span class="st rap">rapporté</span><span class="st cal">calculé</span><span class="st sup">supposé</span><span class="st inc">inconnu</span></p></section>
<section><h3>Dans les deux sens</h3><p>Ce qui aggrave le cas du médecin est montré à la même taille que ce qui l’allège. Une pièce à sens unique ne convainc aucun juge.</p></section></div></section>
`);
