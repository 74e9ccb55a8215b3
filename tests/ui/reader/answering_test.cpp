// SPDX-License-Identifier: GPL-3.0-or-later
// Coding a thread: whoever wrote a comment is guessed as its speaker, and what it answers is offered, on the real window.
#include "core/document/dispute_edits.h"
#include "core/provenance/proposals.h"
#include "core/provenance/section_text.h"
#include "core/provenance/source_text.h"
#include "tests/ui/reader/reading_room.h"

#include <QComboBox>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

constexpr const char* kThread =
    "owl_7: The lake froze in January and the ferry stopped.\n\nlark: Coal was dear that winter.\n\n"
    "Ida: I doubt it.\n> The lake froze in Januari and the ferry stopped.\nNobody had paid the crew.\n";

struct Thread : ReadingRoom {
    SourceId source;
    std::string text;

    Thread() {
        const auto read = readSourceText(kThread, "t.txt", {.format = TextFormat::Thread, .isolation = Isolation::InProcess});
        text = read.text;
        workspace().edit(QStringLiteral("Attach"), [&](Transaction& t) {
            const auto kept = t.addSourceText(read.text, sectionsToText(read.sections));
            source = t.add(Source{
                .rank = 90, .title = "The lake", .kind = SourceKind::Thread, .normalisation = read.normalisation, .textSha256 = kept});
        });
        workspace().selection().clear();
        workspace().read(source);
    }
    ClaimId code(const char* words, const char* claim) {
        selectWords(QString::fromUtf8(words));
        press(*window, Qt::Key_C);
        type(*window, claim);
        press(*window, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);  // the form goes
        return newest();
    }
    QComboBox* bearing() { return form() ? form()->findChild<QComboBox*>(QStringLiteral("bearing")) : nullptr; }
};

}  // namespace

class AnsweringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAuthorOfACommentIsGuessed();
    void theAnsweredClaimIsOfferedAndNotForced();
    void aReasonGoesToWhatIsAnswered();
    void whatWasPutAsideIsNotOffered();
};

void AnsweringTest::theAuthorOfACommentIsGuessed() {
    Thread room;
    const auto id = room.code("The lake froze in January", "Ice closed the lake");
    QCOMPARE(room.map().at(room.stance(id).person).name, std::string("owl_7"));
    QCOMPARE(room.stance(id).basis, AttributionBasis::Named);
    const auto people = room.map().all<Person>().size();
    room.code("the ferry stopped", "No ferry sailed");
    QCOMPARE(room.map().all<Person>().size(), people);
    QCOMPARE(room.stance(room.newest()).person, room.stance(id).person);
}

void AnsweringTest::theAnsweredClaimIsOfferedAndNotForced() {
    Thread room;
    const auto answered = room.code("The lake froze in January", "Ice closed the lake");
    room.selectWords(QStringLiteral("Coal was dear"));
    press(*room.window, Qt::Key_C);
    QVERIFY(room.form());
    QVERIFY(!room.bearing());
    press(*room.window, Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    const auto unlinked = room.code("Nobody had paid", "The crew went without wages");
    QVERIFY(room.map().relationsFrom(unlinked).empty());

    room.selectWords(QStringLiteral("the crew"));
    press(*room.window, Qt::Key_C);
    QVERIFY(room.bearing());
    QCOMPARE(room.bearing()->count(), 3);
    QVERIFY(room.bearing()->itemText(2).contains(QStringLiteral("owl_7")));
    QVERIFY(room.bearing()->itemText(2).contains(QStringLiteral("attacks “Ice closed the lake”")));
    type(*room.window, "It was a strike");
    room.bearing()->setFocus();
    QTest::keyClick(room.bearing(), Qt::Key_End);
    press(*room.window, Qt::Key_Return);
    QVERIFY(!room.form());
    const auto relations = room.map().relationsFrom(room.newest());
    QCOMPARE(relations.size(), std::size_t{1});
    QVERIFY(room.map().at(relations[0]).target == Target(answered));
    QCOMPARE(room.map().at(relations[0]).polarity, Polarity::Attack);
}

void AnsweringTest::aReasonGoesToWhatIsAnswered() {
    Thread room;
    const auto answered = room.code("The lake froze in January", "Ice closed the lake");
    room.workspace().selection().clear();
    room.selectWords(QStringLiteral("Nobody had paid the crew"));
    press(*room.window, Qt::Key_A);
    QVERIFY(room.form());
    type(*room.window, "The crew went without wages");
    press(*room.window, Qt::Key_Return);
    QVERIFY(room.map().at(room.map().relationsFrom(room.newest())[0]).target == Target(answered));

    room.workspace().selection().clear();
    room.selectWords(QStringLiteral("Coal was dear"));
    press(*room.window, Qt::Key_A);
    QVERIFY(!room.form());
}

void AnsweringTest::whatWasPutAsideIsNotOffered() {
    Thread room;
    room.code("The lake froze in January", "Ice closed the lake");
    const auto links = proposedReplies(room.text, commentsIn(room.text));
    QCOMPARE(links.size(), std::size_t{1});
    room.workspace().edit(QStringLiteral("Dismiss"),
                          [&](Transaction& t) { dismiss(t, dismissalWord(links[0], room.text), {refTo(room.source)}, {}, {}); });
    room.selectWords(QStringLiteral("Nobody had paid"));
    press(*room.window, Qt::Key_C);
    QVERIFY(room.form());
    QVERIFY(!room.bearing());
}

QTEST_MAIN(AnsweringTest)
#include "answering_test.moc"
