//! Common given names of many languages, folded: a capitalised pair of words that begins with one is a person's name rather
//! than a menu's label.

use super::characters::word_hash;
use std::sync::OnceLock;

/// From general knowledge of the languages named in the cue table and their neighbours; the commonest of each, no surnames.
const GIVEN: &str = "\
    aaron abby abdul abdullah abigail adam adrian adriana agnes ahmad ahmed aisha alan albert alberto alejandro aleksandar aleksandr \
    aleksander alessandra alessandro alessia alex alexander alexandra alexandre alexey alexis alfred alfredo ali alice alicia alison \
    allison alyssa amanda amber amelia amina amir amy ana anastasia anders andré andrea andreas andrei andrés andrew andrey andy \
    angela angelo angus anita anja ankit ann anna annika anne annie anthony antoine anton antonella antonio anurag arjun arnaud arne \
    arthur asha ashley astrid audrey austin axel ayşe barbara bastian beatrice beatriz becky ben benedikt benjamin benoît bernard \
    bernd bernhard beth bettina bill björn bob bogdan brad brandon brenda brian bruce bruno bryan caitlin camila camille carl carla \
    carlo carlos carmen carol carole carolin carolina caroline carsten catherine cécile cecilia céline chad charles charlotte chen \
    chelsea cheryl chiara chloe chris christian christiane christina christine christoph christophe christopher cindy claire clara \
    claudia claus clemens colin connor craig cristian cristina cynthia daisy dale dan dana daniel daniela daniele daniella danielle \
    danny dario darren dave david dawn dean deborah debra deepak delphine denis denise dennis derek devin diana diane diego dieter \
    dimitri dirk dmitri dmitry dominic dominik don donald donna dorothy doug douglas duncan dustin dylan eddie edgar eduardo edward \
    edwin eileen elaine elena eleanor eli elias elif elisa elisabeth elise elizabeth ella ellen elsa emanuele emil emilia emilie emily \
    emma emmanuel emre enrico enrique eric erica erik erika erin ernest esther ethan eugene eva evan eve evelyn fabian fabien fabio \
    fatima fatma federica federico felicia felipe felix fernanda fernando filip fiona florence florian frances francesca francesco \
    francis francisco franck francois françois frank franz fred frederic frédéric frederick frieda fritz gabriel gabriela gabriele \
    gareth gary gavin geoff geoffrey george georg gerald gerard gerd gianluca gina giorgio giovanni giulia giuseppe glen glenn gloria \
    gordon grace graham greg gregor gregory greta guido guillaume guillermo gustavo guy hamid hannah hanna hans harold harriet harry \
    hasan hassan heather hector heidi heike helen helena helga henri henrik henry herbert holly holger horst howard hugh hugo hussein \
    ian ibrahim igor ilya imran ines inga ingo ingrid irene irina iris isaac isabel isabella isabelle ivan ivana jack jackie jacob \
    jacqueline jacques jake jakob jakub james jamie jan jana jane janet janine jared jasmin jasmine jason javier jay jean jeff jeffrey \
    jen jenna jennifer jenny jens jérôme jeremy jerry jesse jessica jessie jesus jill jim jimmy jing joachim joan joana joanna joanne joão \
    joe joel joerg jörg johan johann johanna johannes john johnny jon jonas jonathan jordan jorge josé josef joseph josephine josh joshua \
    joy joyce juan juanita judith judy julia julian juliana julie julien juliet julio jun june jürgen justin justine kai kara karen karim \
    karin karina karl karla kate katerina katharina katherine kathleen kathrin kathryn kathy katie katja katrin kay keith kelly kelsey \
    ken kenneth kerry kerstin kevin khaled kim kimberly kirsten klaus konrad konstantin kristen kristian kristin kristina krystyna kumar kurt \
    kyle lance larry lars laszlo laura lauren laurence laurent lea leah lee leila lena leo leon leonard leonardo leonie leslie liam lidia \
    lily lina linda lindsay lindsey lisa livia liz lorenzo lori louis louise luc luca lucas lucia lucie lucy luis luisa luiz lukas luke \
    lutz lydia lynn madeleine madison maggie magnus mahmoud malcolm malte manfred manuel manuela mara marc marcel marcela marcelo marcin \
    marco marcos marcus margaret margarita maria marian mariana marianne marie marija marina mario marion marisa mark markus marlene marta \
    martha martin martina mary mateo mateusz mathias mathieu matt matteo matthew matthias matthieu maud maureen maurice mauro max \
    maxim maxime maximilian may maya megan mehmet mei melanie melissa michael michał michaela michel michela michele michelle miguel mike \
    mikhail milan miles milena mina miriam misha mitchell moana mohamed mohammad mohammed moira molly mona monica monika morgan moritz \
    muhammad murat mustafa myles nadia nadine nancy naomi natalia natalie nataliya natasha nathalie nathan neal neha neil nele nicholas \
    nick nico nicola nicolas nicole niels nigel nikita niklas nikola nikolai nils nina noah noel nora norbert norman oksana oleg olga oliver \
    olivia olivier omar oscar osman otto owen pablo paige pamela paola paolo pascal patrice patricia patrick patrik paul paula paulina pauline \
    paulo pavel pedro peggy penny per peter petra petr phil philip philipp philippe phillip pia pierre pietro piotr priya qing quentin rachael \
    rachel rafael rahul raj rajesh ralf ralph ramon randy raphael raúl ray raymond rebecca regina reinhard renate rené ricardo \
    riccardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf roman romain ron ronald ronan rory rosa rose rosie \
    ross roxanne ruben rudolf rui rupert russell ruth ryan sabine sabrina said sally salvatore sam samantha samir samuel sandra sandro \
    sara sarah sascha sasha scott sean sebastian sébastien selma serena serge sergei sergey sergio seth shannon sharon shaun shawn sheila shelby \
    sherry shirley sidney sigrid silke silvia simon simona simone sofia sofie sonia sonja sophia sophie stacy stan stanislav stefan stefania stefano \
    stella steffen stephan stéphane stephanie stephen steve steven stuart sue sunil susan susana susanne suzanne svetlana sven sylvia sylvain \
    sylvie tamara tanja tanya tara tatiana tatjana ted terence teresa terry theo theresa thomas thorsten tiffany till tim timo timothy tina tobias todd \
    tom tomas tomasz tommaso tommy toni tony torsten tracy travis trevor tyler udo ulrich ulrike umberto ursula ute uwe valentin \
    valentina valeria valerie vanessa vera verena veronica veronika vicky victor victoria viktor viktoria vincent vincenzo virginia vitali vivian vlad \
    vladimir volker walter wei wendy werner wilhelm will william wolfgang xavier yan yana yannick yasmin yasmine yusuf yuri yulia yves yvonne zach \
    zachary zoe \
    александр алексей анастасия андрей анна антон борис валентина виктор виктория виталий владимир владислав дарья денис дмитрий евгений \
    екатерина елена иван игорь илья ирина карина кирилл константин ксения людмила максим мария марина михаил надежда наталья никита николай оксана \
    олег ольга павел петр роман светлана сергей софья станислав степан татьяна юлия юрий ярослав \
    أحمد محمد علي حسن حسين خالد عمر يوسف إبراهيم محمود مصطفى سارة فاطمة مريم نور ليلى عبد عبدالله كريم طارق سامي هالة رنا";

/// Whether a name begins with a common given name.
pub fn begins(name: &str) -> bool {
    name.split_whitespace().next().is_some_and(is_given)
}

/// Whether a word is a common given name.
pub fn is_given(word: &str) -> bool {
    static HASHES: OnceLock<Vec<u32>> = OnceLock::new();
    let hashes = HASHES.get_or_init(|| {
        let mut hashes: Vec<u32> = GIVEN.split_whitespace().map(word_hash).collect();
        hashes.sort_unstable();
        hashes
    });
    let first = word.split('-').next().unwrap_or(word);
    hashes.binary_search(&word_hash(first)).is_ok()
}
