// Source: CBS, Gebieden in Nederland 2026, CC BY 4.0.

/** A municipality as CBS names it on 1 January 2026, with its labour-market region. */
export type Municipality = {
  code: string;
  name: string;
  labourMarketRegionCode: string;
  labourMarketRegion: string;
};

/** Labour-market regions by their CBS code. */
export const LABOUR_MARKET_REGIONS: Record<string, string> = {
  AM01: 'Groningen',
  AM02: 'Friesland',
  AM03: 'Drenthe',
  AM05: 'Twente',
  AM06: 'Veluwe Stedendriehoek',
  AM07: 'Midden-Gelderland',
  AM08: 'Rijk van Nijmegen',
  AM09: 'Achterhoek',
  AM10: 'Rivierenland',
  AM11: 'Flevoland',
  AM12: 'Gooi en Vechtstreek',
  AM13: 'Midden-Utrecht',
  AM14: 'Amersfoort',
  AM15: 'Noord-Holland Noord',
  AM17: 'Zaanstreek/Waterland',
  AM18: 'Groot Amsterdam',
  AM19: 'Holland Rijnland',
  AM20: 'Midden-Holland',
  AM21: 'Haaglanden',
  AM22: 'Rijnmond',
  AM23: 'Drechtsteden',
  AM24: 'Zeeland',
  AM25: 'West-Brabant',
  AM26: 'Midden-Brabant',
  AM27: 'Noordoost-Brabant',
  AM28: 'Zuidoost-Brabant',
  AM29: 'Noord-Limburg',
  AM30: 'Zuid-Limburg',
  AM32: 'Helmond-De Peel',
  AM33: 'Midden-Limburg',
  AM34: 'Zuid-Holland Centraal',
  AM35: 'Gorinchem',
  AM36: 'Regio Zwolle',
  AM37: 'Zuid-Kennemerland en IJmond',
  AM38: 'FoodValley',
};

// One municipality a line: CBS code, labour-market region, name.
const FACTS = `
GM0014 AM01 Groningen
GM0034 AM11 Almere
GM0037 AM01 Stadskanaal
GM0047 AM01 Veendam
GM0050 AM06 Zeewolde
GM0059 AM02 Achtkarspelen
GM0060 AM02 Ameland
GM0072 AM02 Harlingen
GM0074 AM02 Heerenveen
GM0080 AM02 Leeuwarden
GM0085 AM02 Ooststellingwerf
GM0086 AM02 Opsterland
GM0088 AM02 Schiermonnikoog
GM0090 AM02 Smallingerland
GM0093 AM02 Terschelling
GM0096 AM02 Vlieland
GM0098 AM02 Weststellingwerf
GM0106 AM01 Assen
GM0109 AM03 Coevorden
GM0114 AM03 Emmen
GM0118 AM03 Hoogeveen
GM0119 AM36 Meppel
GM0141 AM05 Almelo
GM0147 AM05 Borne
GM0148 AM36 Dalfsen
GM0150 AM06 Deventer
GM0153 AM05 Enschede
GM0158 AM05 Haaksbergen
GM0160 AM36 Hardenberg
GM0163 AM05 Hellendoorn
GM0164 AM05 Hengelo (O.)
GM0166 AM36 Kampen
GM0168 AM05 Losser
GM0171 AM11 Noordoostpolder
GM0173 AM05 Oldenzaal
GM0175 AM36 Ommen
GM0177 AM36 Raalte
GM0180 AM36 Staphorst
GM0183 AM05 Tubbergen
GM0184 AM11 Urk
GM0189 AM05 Wierden
GM0193 AM36 Zwolle
GM0197 AM09 Aalten
GM0200 AM06 Apeldoorn
GM0202 AM07 Arnhem
GM0203 AM38 Barneveld
GM0209 AM08 Beuningen
GM0213 AM06 Brummen
GM0214 AM10 Buren
GM0216 AM10 Culemborg
GM0221 AM07 Doesburg
GM0222 AM09 Doetinchem
GM0225 AM08 Druten
GM0226 AM07 Duiven
GM0228 AM38 Ede
GM0230 AM36 Elburg
GM0232 AM06 Epe
GM0233 AM06 Ermelo
GM0243 AM06 Harderwijk
GM0244 AM36 Hattem
GM0246 AM06 Heerde
GM0252 AM08 Heumen
GM0262 AM06 Lochem
GM0263 AM10 Maasdriel
GM0267 AM14 Nijkerk
GM0268 AM08 Nijmegen
GM0269 AM36 Oldebroek
GM0273 AM06 Putten
GM0274 AM38 Renkum
GM0275 AM07 Rheden
GM0277 AM07 Rozendaal
GM0279 AM38 Scherpenzeel
GM0281 AM10 Tiel
GM0285 AM06 Voorst
GM0289 AM38 Wageningen
GM0293 AM07 Westervoort
GM0294 AM09 Winterswijk
GM0296 AM08 Wijchen
GM0297 AM10 Zaltbommel
GM0299 AM07 Zevenaar
GM0301 AM06 Zutphen
GM0302 AM36 Nunspeet
GM0303 AM11 Dronten
GM0307 AM14 Amersfoort
GM0308 AM14 Baarn
GM0310 AM13 De Bilt
GM0312 AM13 Bunnik
GM0313 AM14 Bunschoten
GM0317 AM12 Eemnes
GM0321 AM13 Houten
GM0327 AM14 Leusden
GM0331 AM13 Lopik
GM0335 AM13 Montfoort
GM0339 AM38 Renswoude
GM0340 AM38 Rhenen
GM0342 AM14 Soest
GM0344 AM13 Utrecht
GM0345 AM38 Veenendaal
GM0351 AM14 Woudenberg
GM0352 AM13 Wijk bij Duurstede
GM0353 AM13 IJsselstein
GM0355 AM13 Zeist
GM0356 AM13 Nieuwegein
GM0358 AM18 Aalsmeer
GM0361 AM15 Alkmaar
GM0362 AM18 Amstelveen
GM0363 AM18 Amsterdam
GM0373 AM15 Bergen (NH.)
GM0375 AM37 Beverwijk
GM0376 AM12 Blaricum
GM0377 AM37 Bloemendaal
GM0383 AM15 Castricum
GM0384 AM18 Diemen
GM0385 AM17 Edam-Volendam
GM0388 AM15 Enkhuizen
GM0392 AM37 Haarlem
GM0394 AM18 Haarlemmermeer
GM0396 AM37 Heemskerk
GM0397 AM37 Heemstede
GM0399 AM15 Heiloo
GM0400 AM15 Den Helder
GM0402 AM12 Hilversum
GM0405 AM15 Hoorn
GM0406 AM12 Huizen
GM0415 AM17 Landsmeer
GM0417 AM12 Laren (NH.)
GM0420 AM15 Medemblik
GM0431 AM17 Oostzaan
GM0432 AM15 Opmeer
GM0437 AM18 Ouder-Amstel
GM0439 AM17 Purmerend
GM0441 AM15 Schagen
GM0448 AM15 Texel
GM0450 AM15 Uitgeest
GM0451 AM18 Uithoorn
GM0453 AM37 Velsen
GM0473 AM37 Zandvoort
GM0479 AM17 Zaanstad
GM0482 AM23 Alblasserdam
GM0484 AM19 Alphen aan den Rijn
GM0489 AM22 Barendrecht
GM0498 AM15 Drechterland
GM0502 AM22 Capelle aan den IJssel
GM0503 AM21 Delft
GM0505 AM23 Dordrecht
GM0512 AM35 Gorinchem
GM0513 AM20 Gouda
GM0518 AM21 's-Gravenhage
GM0523 AM23 Hardinxveld-Giessendam
GM0531 AM23 Hendrik-Ido-Ambacht
GM0532 AM15 Stede Broec
GM0534 AM19 Hillegom
GM0537 AM19 Katwijk
GM0542 AM22 Krimpen aan den IJssel
GM0546 AM19 Leiden
GM0547 AM19 Leiderdorp
GM0553 AM19 Lisse
GM0556 AM22 Maassluis
GM0569 AM19 Nieuwkoop
GM0575 AM19 Noordwijk
GM0579 AM19 Oegstgeest
GM0589 AM13 Oudewater
GM0590 AM23 Papendrecht
GM0597 AM22 Ridderkerk
GM0599 AM22 Rotterdam
GM0603 AM21 Rijswijk (ZH.)
GM0606 AM22 Schiedam
GM0610 AM23 Sliedrecht
GM0613 AM22 Albrandswaard
GM0622 AM22 Vlaardingen
GM0626 AM34 Voorschoten
GM0627 AM20 Waddinxveen
GM0629 AM34 Wassenaar
GM0632 AM13 Woerden
GM0637 AM34 Zoetermeer
GM0638 AM19 Zoeterwoude
GM0642 AM23 Zwijndrecht
GM0654 AM24 Borsele
GM0664 AM24 Goes
GM0668 AM10 West Maas en Waal
GM0677 AM24 Hulst
GM0678 AM24 Kapelle
GM0687 AM24 Middelburg (Z.)
GM0703 AM24 Reimerswaal
GM0715 AM24 Terneuzen
GM0716 AM24 Tholen
GM0717 AM24 Veere
GM0718 AM24 Vlissingen
GM0736 AM18 De Ronde Venen
GM0737 AM02 Tytsjerksteradiel
GM0743 AM32 Asten
GM0744 AM26 Baarle-Nassau
GM0748 AM25 Bergen op Zoom
GM0753 AM28 Best
GM0755 AM27 Boekel
GM0757 AM27 Boxtel
GM0758 AM25 Breda
GM0762 AM32 Deurne
GM0765 AM01 Pekela
GM0766 AM26 Dongen
GM0770 AM28 Eersel
GM0772 AM28 Eindhoven
GM0777 AM25 Etten-Leur
GM0779 AM25 Geertruidenberg
GM0784 AM26 Gilze en Rijen
GM0785 AM26 Goirle
GM0794 AM32 Helmond
GM0796 AM27 's-Hertogenbosch
GM0797 AM26 Heusden
GM0798 AM26 Hilvarenbeek
GM0809 AM26 Loon op Zand
GM0820 AM28 Nuenen, Gerwen en Nederwetten
GM0823 AM28 Oirschot
GM0824 AM26 Oisterwijk
GM0826 AM25 Oosterhout
GM0828 AM27 Oss
GM0840 AM25 Rucphen
GM0845 AM27 Sint-Michielsgestel
GM0847 AM32 Someren
GM0848 AM28 Son en Breugel
GM0851 AM25 Steenbergen
GM0852 AM17 Waterland
GM0855 AM26 Tilburg
GM0858 AM28 Valkenswaard
GM0861 AM28 Veldhoven
GM0865 AM27 Vught
GM0866 AM28 Waalre
GM0867 AM26 Waalwijk
GM0873 AM25 Woensdrecht
GM0879 AM25 Zundert
GM0880 AM17 Wormerland
GM0882 AM30 Landgraaf
GM0888 AM30 Beek (L.)
GM0889 AM29 Beesel
GM0893 AM29 Bergen (L.)
GM0899 AM30 Brunssum
GM0907 AM29 Gennep
GM0917 AM30 Heerlen
GM0928 AM30 Kerkrade
GM0935 AM30 Maastricht
GM0938 AM30 Meerssen
GM0944 AM08 Mook en Middelaar
GM0946 AM33 Nederweert
GM0957 AM33 Roermond
GM0965 AM30 Simpelveld
GM0971 AM30 Stein (L.)
GM0981 AM30 Vaals
GM0983 AM29 Venlo
GM0984 AM29 Venray
GM0986 AM30 Voerendaal
GM0988 AM33 Weert
GM0994 AM30 Valkenburg aan de Geul
GM0995 AM11 Lelystad
GM1507 AM29 Horst aan de Maas
GM1509 AM09 Oude IJsselstreek
GM1525 AM19 Teylingen
GM1581 AM13 Utrechtse Heuvelrug
GM1586 AM09 Oost Gelre
GM1598 AM15 Koggenland
GM1621 AM34 Lansingerland
GM1640 AM33 Leudal
GM1641 AM33 Maasgouw
GM1652 AM32 Gemert-Bakel
GM1655 AM25 Halderberge
GM1658 AM28 Heeze-Leende
GM1659 AM32 Laarbeek
GM1667 AM28 Reusel-De Mierden
GM1669 AM33 Roerdalen
GM1674 AM25 Roosendaal
GM1676 AM24 Schouwen-Duiveland
GM1680 AM01 Aa en Hunze
GM1681 AM03 Borger-Odoorn
GM1690 AM03 De Wolden
GM1695 AM24 Noord-Beveland
GM1696 AM12 Wijdemeren
GM1699 AM01 Noordenveld
GM1700 AM05 Twenterand
GM1701 AM36 Westerveld
GM1705 AM07 Lingewaard
GM1706 AM33 Cranendonck
GM1708 AM36 Steenwijkerland
GM1709 AM25 Moerdijk
GM1711 AM33 Echt-Susteren
GM1714 AM24 Sluis
GM1719 AM25 Drimmelen
GM1721 AM27 Bernheze
GM1723 AM26 Alphen-Chaam
GM1724 AM28 Bergeijk
GM1728 AM28 Bladel
GM1729 AM30 Gulpen-Wittem
GM1730 AM01 Tynaarlo
GM1731 AM03 Midden-Drenthe
GM1734 AM07 Overbetuwe
GM1735 AM05 Hof van Twente
GM1740 AM10 Neder-Betuwe
GM1742 AM05 Rijssen-Holten
GM1771 AM32 Geldrop-Mierlo
GM1773 AM36 Olst-Wijhe
GM1774 AM05 Dinkelland
GM1783 AM21 Westland
GM1842 AM21 Midden-Delfland
GM1859 AM09 Berkelland
GM1876 AM09 Bronckhorst
GM1883 AM30 Sittard-Geleen
GM1884 AM19 Kaag en Braassem
GM1891 AM02 Dantumadiel
GM1892 AM22 Zuidplas
GM1894 AM29 Peel en Maas
GM1895 AM01 Oldambt
GM1896 AM36 Zwartewaterland
GM1900 AM02 Súdwest-Fryslân
GM1901 AM20 Bodegraven-Reeuwijk
GM1903 AM30 Eijsden-Margraten
GM1904 AM13 Stichtse Vecht
GM1911 AM15 Hollands Kroon
GM1916 AM34 Leidschendam-Voorburg
GM1924 AM22 Goeree-Overflakkee
GM1926 AM34 Pijnacker-Nootdorp
GM1930 AM22 Nissewaard
GM1931 AM20 Krimpenerwaard
GM1940 AM02 De Fryske Marren
GM1942 AM12 Gooise Meren
GM1945 AM08 Berg en Dal
GM1948 AM27 Meierijstad
GM1949 AM02 Waadhoeke
GM1950 AM01 Westerwolde
GM1952 AM01 Midden-Groningen
GM1954 AM30 Beekdaelen
GM1955 AM09 Montferland
GM1959 AM25 Altena
GM1960 AM10 West Betuwe
GM1961 AM35 Vijfheerenlanden
GM1963 AM22 Hoeksche Waard
GM1966 AM01 Het Hogeland
GM1969 AM01 Westerkwartier
GM1970 AM02 Noardeast-Fryslân
GM1978 AM35 Molenlanden
GM1979 AM01 Eemsdelta
GM1980 AM15 Dijk en Waard
GM1982 AM27 Land van Cuijk
GM1991 AM27 Maashorst
GM1992 AM22 Voorne aan Zee
`;

/** All 342 municipalities of 2026, by code. */
export const MUNICIPALITIES_2026: readonly Municipality[] = FACTS.trim()
  .split('\n')
  .map((line) => {
    const [code = '', labourMarketRegionCode = '', ...name] = line.split(' ');
    return {
      code,
      name: name.join(' '),
      labourMarketRegionCode,
      labourMarketRegion: LABOUR_MARKET_REGIONS[labourMarketRegionCode] ?? '',
    };
  });
