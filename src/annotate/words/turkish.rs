//! Turkish words by what they do in a news text. The verb closes the sentence and the speaker often opens it.

use super::Words;

pub(super) const TURKISH: Words = Words {
    say_strong: "dedi diyor dediler söyledi söyledi. söylüyor belirtti belirten belirterek açıkladı açıklayan ifade etti \
        kaydetti kaydeden vurguladı vurgulayan ekledi konuştu anlattı bildirdi bildirildi aktardı aktaran yazdı \
        uyardı sordu yanıtladı cevapladı savundu iddia duyurdu hatırlattı yanıtını ifadelerini ifadesini",
    say_medium: "eleştirdi istedi diyerek söyleyen söyleyerek ederek değerlendirdi çağrısında dile getirdi işaret",
    say_weak: "düşünüyor inanıyor bekliyor umuyor",
    say_bare: "",
    according: "göre",
    that: "ki",
    auxiliaries: "ise de da ayrıca sonra daha şöyle böyle şu şunları bunu ve",
    determiners: "bir bu şu o iki üç dört bazı birçok çok tüm her",
    prepositions: "ile için gibi kadar göre karşı sonra önce beri dolayı rağmen üzere",
    conjunctions: "ve veya ya ama fakat ancak çünkü eğer hem ise yani oysa",
    function: "değil var yok çok daha en mi mı mu mü ne nasıl neden nerede kim bugün dün yarın şimdi artık hala bile",
    he: "",
    she: "",
    they: "onlar",
    first_person: "ben biz",
    it: "",
    relative: "",
    common_verbs: "oldu olan olarak etti eden yaptı yapan geldi gitti verdi aldı",
    titles: "cumhurbaşkanı başbakan bakan bakanı başkanı başkan milletvekili vali valisi genel general albay sözcüsü sözcü \
        müdürü müdür profesör prof. dr. doç. sayın kral kraliçe prens lider lideri sekreteri büyükelçi büyükelçisi \
        avukat gazeteci yazar teknik direktör kaymakam belediye savcı hakim komutanı",
    title_words: "dışişleri içişleri savunma milli adalet maliye eski yardımcısı",
    roles: "cumhurbaşkanı başbakan bakanı başkanı milletvekili vali general sözcüsü müdürü profesör lideri sekreteri \
        büyükelçi avukat gazeteci yazar komutanı üyesi",
    people: "kaynak kaynaklar kaynakları yetkili yetkililer yetkilileri uzman uzmanlar tanık tanıklar sözcü polis",
    organisations: "bakanlığı bakanlık partisi parti üniversitesi enstitüsü vakfı derneği kurumu ajansı gazetesi meclisi \
        meclis mahkemesi bankası ordusu birliği federasyonu komisyonu konseyi hükümeti belediyesi başsavcılığı",
    anonymous: "kaynak kaynaklar kaynakları yetkili yetkililer",
    media: "gazetesi gazete televizyonu radyosu ajansı dergisi kanalı",
    documents: "açıklama rapor belge mektup",
    places: "şehri kenti köyü ili ilçesi bölgesi adası nehri gölü denizi caddesi meydanı havalimanı sınırı mahallesi",
    events: "savaşı zirvesi anlaşması konferansı festivali seçimleri yasası kupası harekatı",
    weekdays: "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    months: "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    abbreviations: "dr. prof. doç. vb. vs. bkz. sn. av. no. cad. sok.",
    openers: "bu şu bir ancak ayrıca öte yandan daha sonra bunun üzerine türkiye'nin açıklamada toplantıda",
};
