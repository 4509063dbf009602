import { listed } from '../combine.js';

export const forenames = (): readonly string[] =>
  listed(
    `Achille Adolphe Adrien Alain Albert Alexandre Alexis Alfred Alphonse Amédée André Anselme Antoine Antonin Aristide Armand Arnaud Arsène Arthur Auguste Augustin Aurélien Baptiste Barthélemy Basile Bastien Benjamin Benoît Bernard Bertrand Bruno Camille Cédric Charles Christian Christophe
    Clément Constant Cyril Damien Daniel David Denis Didier Dominique Edgar Édouard Edmond Émile Emmanuel Erik Ernest Éric Étienne Eugène Fabien Fabrice Félix Ferdinand Fernand Firmin Florent Florian François Franck Francis Frédéric Gabriel Gaston Gautier Geoffroy Georges Gérald Gérard Germain
    Ghislain Gilbert Gilles Grégoire Grégory Guillaume Gustave Guy Hector Henri Herbert Hervé Hippolyte Honoré Hubert Hugo Hugues Ignace Jacques Jean Jean-Claude Jean-François Jean-Jacques Jean-Louis Jean-Luc Jean-Marie Jean-Michel Jean-Paul Jean-Pierre Jérôme Joachim Joël Jonathan Joseph Jules Julien Justin Karl
    Kévin Laurent Léon Léonard Léopold Loïc Louis Luc Lucas Lucien Ludovic Marc Marcel Marius Martial Martin Mathieu Matthieu Maurice Max Maxime Michel Nathan Nicolas Noël Octave Olivier Oscar Pascal Patrice Patrick Paul Philippe Pierre Prosper Quentin Raoul Raphaël Raymond Régis Rémi Rémy René Richard
    Robert Robin Roger Roland Romain Romaric Samuel Sébastien Serge Simon Stanislas Stéphane Sylvain Sylvestre Thibault Thierry Thomas Timothée Tristan Urbain Valentin Valéry Victor Vincent Vivien Xavier Yannick Yves Yvan Yvon`,
  );

export const womensNames = (): readonly string[] =>
  listed(
    `Adèle Adrienne Agathe Agnès Alexandra Alice Aline Amélie Anaïs Andrée Angèle Anna Anne Anne-Marie Annick Annie Antoinette Arlette Aude Aurélie Aurore Barbara Béatrice Bernadette Berthe Brigitte Capucine Carine Carole Caroline Catherine Cécile Céline Chantal Charlotte Christelle Christiane Christine
    Claire Clara Clarisse Claudette Claudine Clémence Clotilde Colette Constance Corinne Danielle Delphine Denise Diane Dorothée Édith Éliane Élisabeth Élise Élodie Emma Emmanuelle Estelle Esther Eugénie Eva Évelyne Fabienne Fanny Florence France Françoise Frédérique Gabrielle Geneviève Georgette Germaine Ghislaine Ginette
    Gisèle Hélène Henriette Hortense Inès Irène Isabelle Jacqueline Jeanne Jeannine Joëlle Josette Josiane Joséphine Julie Juliette Justine Laetitia Laura Laure Laurence Léa Liliane Lise Louise Lucie Lucienne Lydie Madeleine Manon Marguerite Marie Marie-Claude Marie-Thérèse Marine Marion Marthe Martine Mathilde Michèle Michelle Mireille
    Monique Muriel Nadège Nadine Nathalie Nicole Noémie Odette Odile Ophélie Pascale Patricia Paule Paulette Pauline Raymonde Régine Renée Rolande Rosalie Rose Sabine Sandrine Sara Sarah Simone Solange Sophie Stéphanie Suzanne Sylvie Thérèse Valérie Véronique Victoire Virginie Viviane Yolande Yvette Yvonne Zoé`,
  );
