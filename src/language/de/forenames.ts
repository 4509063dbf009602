import { listed } from '../combine.js';

/** Common forenames of men in German records, without those that are words more often (`Ernst` is both). */
export const forenames = (): readonly string[] =>
  listed(
    `Achim Adalbert Adam Adolf Albert Albrecht Alexander Alfons Alfred Alois Andreas Anton Armin Arnold Arthur Artur August Axel Benedikt Benjamin Benno Bernd
    Bernhard Bertold Berthold Bruno Burkhard Carl Carsten Christian Christoph Clemens Cornelius Daniel David Detlef Dieter Dietmar Dietrich Dirk Dominik Eberhard
    Eckart Eckhard Edgar Edmund Eduard Egon Emil Engelbert Erhard Eric Erich Erik Ernst Erwin Eugen Ewald Fabian Felix Ferdinand Florian Frank Franz Friedhelm Friedrich Fritz
    Gebhard Georg Gerald Gerd Gerhard Gernot Gerold Gert Gottfried Gotthard Günter Günther Guido Gustav Hannes Hans Harald Hartmut Heiko Heinrich Heinz Helmut Helmuth
    Henning Herbert Hermann Herwig Holger Horst Hubert Hubertus Hugo Ignaz Ingo Jakob Jan Jens Joachim Jochen Johann Johannes Jonas Jörg Josef Joseph Julius Jürgen
    Kai Karl Karlheinz Kaspar Kaspar Klaus Claus Klemens Knut Konrad Konstantin Kuno Kurt Curt Lars Leo Leonhard Leopold Lothar Ludwig Lukas Lutz Manfred Marcel Markus
    Martin Matthias Max Maximilian Meinrad Michael Moritz Nikolaus Norbert Olaf Oliver Oskar Oswald Otmar Ottmar Otto Patrick Paul Peter Philipp Rainer Ralf Ralph Raimund
    Reinhard Reinhold Reiner Richard Robert Roland Rolf Roman Rudolf Rüdiger Rupert Sebastian Siegfried Sigmund Simon Stefan Stephan Sven Theobald Theodor Thomas Thorsten
    Tobias Udo Ulrich Uwe Valentin Viktor Volker Walter Walther Werner Wilfried Wilhelm Willi Willy Winfried Wolfgang Wolfram Wladimir Iwan Sergej Nikolai Nikolaj Leonid
    Andrej Andrei Juri Boris Oleg Igor Michail Alexej Dmitri Pjotr Wassili Viktor Gennadi Konstantin Anatoli Vaclav Jiri Josip Tito Janos Istvan Ferenc Zoltan Laszlo
    Jean Pierre François Charles Louis John William George James Robert Edward Henry Dwight Winston Harold Anthony Konrad Heinrich Gyula Kálmán Béla`,
  );

export const womensNames = (): readonly string[] =>
  listed(
    `Agnes Alice Alma Andrea Angela Angelika Anita Anja Anna Anne Annegret Anneliese Annemarie Antje Astrid Barbara Beate Bettina Birgit Brigitte Britta Carmen Caroline
    Charlotte Christa Christel Christiane Christina Christine Claudia Cornelia Dagmar Daniela Doris Dorothea Edith Elfriede Elisabeth Elke Ella Else Elsbeth Emilie Emma Erika Erna
    Esther Eva Evelyn Franziska Frieda Gabriele Gerda Gerlinde Gertrud Gisela Gudrun Hanna Hannelore Heide Heidemarie Heidi Heike Helene Helga Henriette Hedwig Hermine Hertha Hildegard
    Hilde Ida Ilona Ilse Inge Ingeborg Ingrid Irene Iris Irma Jana Johanna Josefine Jutta Karin Karoline Katharina Kathrin Katja Kerstin Klara Lena Lieselotte Lina Lisa Lotte Louise
    Luise Lydia Magda Magdalena Margarete Margarethe Margit Margot Margret Maria Marianne Marie Marion Marlene Martha Martina Mathilde Melanie Monika Nadine Nina Nicole Olga Ottilie
    Paula Petra Regina Regine Renate Rita Rosa Roswitha Ruth Sabine Sabrina Sandra Sara Sibylle Sieglinde Sigrid Silke Silvia Simone Sonja Sophie Stefanie Susanne Sybille Tanja Thea
    Theresia Therese Trude Ulla Ulrike Ursula Ute Vera Verena Veronika Waltraud Waltraut Wilma Yvonne Natalja Ljudmila Tatjana Irina Galina Nina`,
  );
