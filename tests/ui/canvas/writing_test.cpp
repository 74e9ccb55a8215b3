// SPDX-License-Identifier: GPL-3.0-or-later
// Writing on the map: new cards by their keys, texts in place, and that nothing is left behind by what is given up.
#include "tests/ui/canvas/canvas_room.h"

#include "core/document/annotation_edits.h"
#include "core/document/edits.h"

#include <QClipboard>
#include <QFontInfo>
#include <QGuiApplication>
#include <QLineEdit>

#include <stdexcept>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

// The claim that was added last, with what it bears on.
const Claim& newest(const CanvasRoom& room) {
    return room.map().at(room.map().ranked<Claim>().back());
}

const Relation& relationOf(const CanvasRoom& room, ClaimId premise) {
    for (const auto id : room.map().relationsFrom(premise)) return room.map().at(id);
    throw std::logic_error("The claim bears on nothing.");
}

std::size_t claims(const CanvasRoom& room) {
    return room.map().all<Claim>().size();
}

}  // namespace

class WritingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void supportIsOneEdit() {
        CanvasRoom room;
        room.click(room.middleOf(kFor));
        room.key(Qt::Key_S);
        QVERIFY(room.editor());
        QCOMPARE(claims(room), std::size_t{6});
        room.type(QStringLiteral("Software outlives chips."));
        room.finishWith(Qt::Key_Return);

        QCOMPARE(claims(room), std::size_t{7});
        const auto added = newest(room);
        QCOMPARE(added.text, std::string("Software outlives chips."));
        QVERIFY(relationOf(room, added.id).target == Target(kFor));
        QVERIFY(relationOf(room, added.id).polarity == Polarity::Support);
        QCOMPARE(room.selection().records(), std::set{refTo(added.id)});
        QVERIFY(!room.editor());
        QVERIFY(room.canvas.hasFocus());
        QCOMPARE(room.workspace.undoLabel(), QStringLiteral("Add supporting claim"));

        room.workspace.undo();
        QCOMPARE(claims(room), std::size_t{6});
        QCOMPARE(room.map().all<Relation>().size(), std::size_t{3});
        QVERIFY(room.workspace.undoLabel().isEmpty());
    }

    void otherWordsMakeACheckedClaimADraftAgain() {
        CanvasRoom room;
        room.workspace.edit(QStringLiteral("Check"), [](Transaction& t) { markChecked(t, std::vector{kLoose}, "AB"); });
        QSignalSpy said(room.canvas.findChild<Stage*>(), &Stage::said);
        room.click(room.middleOf(kLoose));
        room.key(Qt::Key_F2);
        QVERIFY(room.editor());
        room.type(QStringLiteral("Energy is dear in China."));
        room.finishWith(Qt::Key_Return);
        QVERIFY(room.map().at(kLoose).review == ReviewState::Draft);
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.front().front().toString(), QStringLiteral("With other words the claim is a draft again."));
        room.workspace.undo();
        QCOMPARE(room.map().at(kLoose).checkedBy, std::string("AB"));
    }

    void keysBuildAChain() {
        CanvasRoom room;
        room.click(room.middleOf(kLoose));
        for (const auto* text : {"One.", "Two.", "Three."}) {
            room.key(Qt::Key_S);
            room.type(QString::fromLatin1(text));
            room.finishWith(Qt::Key_Return);
        }
        std::vector<std::string> up;
        for (auto at = newest(room).id; at != kLoose; at = std::get<ClaimId>(relationOf(room, at).target))
            up.push_back(room.map().at(at).text);
        QCOMPARE(up, (std::vector<std::string>{"Three.", "Two.", "One."}));
    }

    void controlEnterGoesOnBeside() {
        CanvasRoom room;
        room.click(room.middleOf(kFor));
        room.key(Qt::Key_A);
        room.type(QStringLiteral("First."));
        room.finishWith(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(room.editor());
        room.type(QStringLiteral("Second."));
        room.finishWith(Qt::Key_Return);
        QCOMPARE(newest(room).text, std::string("Second."));
        QVERIFY(relationOf(room, newest(room).id).target == Target(kFor));
        QVERIFY(relationOf(room, newest(room).id).polarity == Polarity::Attack);
        QCOMPARE(claims(room), std::size_t{8});
    }

    void escapeAndEmptyTextLeaveNothing() {
        CanvasRoom room;
        for (const auto key : {Qt::Key_C, Qt::Key_Q}) {
            room.key(key);
            room.type(QStringLiteral("Never mind."));
            room.finishWith(Qt::Key_Escape);
            room.key(key);
            room.finishWith(Qt::Key_Return);
            room.key(key);
            room.type(QStringLiteral("   "));
            room.finishWith(Qt::Key_Return);
            QVERIFY(!room.editor());
        }
        QCOMPARE(claims(room), std::size_t{6});
        QVERIFY(room.workspace.undoLabel().isEmpty());
        QVERIFY(room.canvas.hasFocus());
    }

    void leavingTheEditorKeepsItsText() {
        CanvasRoom room;
        room.key(Qt::Key_C);
        room.type(QStringLiteral("Kept."));
        room.click(room.middleOf(kQuestion));
        QCOMPARE(newest(room).text, std::string("Kept."));
        QCOMPARE(room.selection().current(), std::optional(refTo(kQuestion)));

        room.selection().select(refTo(kFor));
        room.canvas.editText();
        room.editor()->selectAll();
        room.type(QStringLiteral("Changed."));
        QLineEdit elsewhere(&room.window);
        elsewhere.show();
        elsewhere.setFocus(Qt::TabFocusReason);
        QCOMPARE(room.map().at(kFor).text, std::string("Changed."));
    }

    void closingTheDocumentKeepsTheText() {
        CanvasRoom room;
        int edits = 0;
        connect(&room.workspace, &Workspace::committed, [&] { ++edits; });
        room.key(Qt::Key_C);
        room.type(QStringLiteral("In the last moment."));
        room.workspace.close();
        QCOMPARE(edits, 1);
        QVERIFY(!room.editor());
    }

    void enterEditsInPlace() {
        CanvasRoom room;
        room.click(room.middleOf(kFor));
        room.key(Qt::Key_Return);
        QVERIFY(room.editor());
        QCOMPARE(room.editor()->toPlainText(), QStringLiteral("Sales keep developers on the American stack."));
        QVERIFY(room.rectOf(kFor).toAlignedRect().adjusted(-2, -2, 2, 2).contains(room.editor()->geometry()));
        room.editor()->selectAll();
        room.type(QStringLiteral("Sales bind developers."));
        room.finishWith(Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(room.editor());
        room.finishWith(Qt::Key_Return);
        QCOMPARE(room.map().at(kFor).text, std::string("Sales bind developers."));
        room.workspace.undo();
        QCOMPARE(room.map().at(kFor).text, std::string("Sales keep developers on the American stack."));
    }

    void aDoubleClickEditsAndEscapeRestores() {
        CanvasRoom room;
        QTest::mouseDClick(room.viewport(), Qt::LeftButton, Qt::NoModifier, room.middleOf(kQuestion));
        QVERIFY(room.editor());
        room.editor()->selectAll();
        room.type(QStringLiteral("Something else?"));
        room.finishWith(Qt::Key_Escape);
        QCOMPARE(room.map().at(kQuestion).text, std::string("What should the US do?"));
        QVERIFY(room.workspace.undoLabel().isEmpty());
    }

    void pastedLinesBecomeOneSentence() {
        CanvasRoom room;
        room.key(Qt::Key_C);
        QGuiApplication::clipboard()->setText(QStringLiteral("Two\nlines\t here "));
        room.editor()->paste();
        QCOMPARE(room.editor()->toPlainText(), QStringLiteral("Two lines here"));
        room.finishWith(Qt::Key_Return);
        QCOMPARE(newest(room).text, std::string("Two lines here"));
    }

    void theEditorStaysReadableAndGrows() {
        CanvasRoom room;
        room.stage().setSight(room.stage().sight().zoomedAt(room.middleOf(kFor), 0.2));
        room.click(room.middleOf(kFor));
        room.canvas.editText();
        QVERIFY(QFontInfo(room.editor()->font()).pixelSize() >= 13);
        const auto before = room.editor()->height();
        room.type(QStringLiteral("word ").repeated(60));
        QVERIFY(room.editor()->height() > 2 * before);
        QCOMPARE(room.editor()->verticalScrollBar()->maximum(), 0);
    }

    void attackOfAClaim() {
        CanvasRoom room;
        room.click(room.middleOf(kKeep));
        room.key(Qt::Key_A);
        room.type(QStringLiteral("It speeds up their own chips."));
        room.finishWith(Qt::Key_Return);
        QVERIFY(relationOf(room, newest(room).id).polarity == Polarity::Attack);
        QVERIFY(relationOf(room, newest(room).id).force == Force::Weakening);
        QCOMPARE(room.workspace.undoLabel(), QStringLiteral("Add attacking claim"));
    }

    void undercutOfASelectedRelationAndOfAClaimsStep() {
        CanvasRoom room;
        room.click(room.middleOf(kSupport));
        room.key(Qt::Key_U);
        room.type(QStringLiteral("Stacks can be left."));
        room.finishWith(Qt::Key_Return);
        QVERIFY(relationOf(room, newest(room).id).target == Target(kSupport));

        room.selection().select(refTo(kAgainst));
        room.key(Qt::Key_U);
        room.type(QStringLiteral("Danger is not all."));
        room.finishWith(Qt::Key_Return);
        QVERIFY(relationOf(room, newest(room).id).target == Target(kAttack));
        QCOMPARE(room.workspace.undoLabel(), QStringLiteral("Add undercut"));
    }

    void optionsAnswerTheirQuestion() {
        CanvasRoom room;
        room.selection().select(refTo(kSell));
        room.key(Qt::Key_O);
        room.type(QStringLiteral("Sell weakened chips."));
        room.finishWith(Qt::Key_Return);
        QCOMPARE(room.map().at(kQuestion).options.back(), newest(room).id);
        QVERIFY(newest(room).kind == ClaimKind::Policy);
    }

    void newCardsAreShownInAViewThatListsItsCards() {
        CanvasRoom room;
        room.workspace.setView(kOther);
        room.key(Qt::Key_C);
        room.type(QStringLiteral("By itself."));
        room.finishWith(Qt::Key_Return);
        QVERIFY(room.workspace.picture().card(refTo(newest(room).id)));
        QVERIFY(room.stage().visible().contains(room.workspace.picture().card(refTo(newest(room).id))->rect));
    }

    void theFirstClaimOfAnEmptyDocumentStaysWhereItWasWritten() {
        CanvasRoom room{MapChange{}};
        room.key(Qt::Key_C);
        const auto at = room.editor()->geometry();
        room.type(QStringLiteral("In the beginning."));
        room.finishWith(Qt::Key_Return);
        const auto card = room.rectOf(newest(room).id);
        QVERIFY(card.contains(at.center()));
    }

    void theCurrentCardKeepsItsPlaceOnScreen() {
        CanvasRoom room;
        room.stage().setSight({1, {50, 40}});
        room.click(room.middleOf(kFor));
        const auto before = room.rectOf(kFor).topLeft();
        const auto onMap = room.workspace.picture().card(refTo(kFor))->rect.topLeft();
        room.workspace.edit(QStringLiteral("Edit text"), [](Transaction& transaction) {
            setText(transaction, refTo(kSell),
                    "Sell the chips freely, to everyone who wants to buy them, and in any number that the makers can deliver.");
        });
        QVERIFY(room.workspace.picture().card(refTo(kFor))->rect.topLeft() != onMap);
        QVERIFY((room.rectOf(kFor).topLeft() - before).manhattanLength() < 1);
    }

    void cardsTravelBrieflyUnlessMotionIsReduced() {
        CanvasRoom room;
        const auto grow = [&](const std::string& text) {
            room.workspace.edit(QStringLiteral("Edit text"), [&](Transaction& transaction) { setText(transaction, refTo(kSell), text); });
        };
        grow("Sell the chips freely, to everyone who wants to buy them, and in any number that the makers can deliver.");
        QVERIFY(room.stage().offsets().empty());
        room.canvas.setReducedMotion(false);
        grow(
            "Sell the chips freely, to everyone who wants to buy them, and in any number that the makers can deliver, this year and "
            "next year and in all the years to come, whatever anyone else may do or say about it.");
        QVERIFY(!room.stage().offsets().empty());
        QTRY_VERIFY_WITH_TIMEOUT(room.stage().offsets().empty(), 1000);
    }

    void removingSelectsWhatItBoreOn() {
        CanvasRoom room;
        room.selection().select(refTo(kUndercutter));
        room.key(Qt::Key_Delete);
        QVERIFY(!room.map().find(kUndercutter));
        QCOMPARE(room.selection().current(), std::optional(refTo(kAttack)));
        room.selection().select({refTo(kFor), refTo(kAgainst), refTo(kAttack)}, refTo(kFor));
        room.key(Qt::Key_Delete);
        QCOMPARE(claims(room), std::size_t{3});
        room.workspace.undo();
        room.workspace.undo();
        QCOMPARE(claims(room), std::size_t{6});
        QCOMPARE(room.map().all<Relation>().size(), std::size_t{3});
    }

    void hidingLeavesTheDebateAsItIs() {
        CanvasRoom room;
        QSignalSpy told(&room.canvas, &MapCanvas::hovered);
        room.selection().select(refTo(kFor));
        room.key(Qt::Key_H);
        QVERIFY(room.workspace.undoLabel().isEmpty());
        QVERIFY(told.last().first().toString().contains(QStringLiteral("everything")));
        room.workspace.setView(kOther);
        room.selection().select(refTo(kFor));
        room.key(Qt::Key_H);
        QVERIFY(!room.workspace.picture().card(refTo(kFor)));
        QVERIFY(room.map().find(kFor));
    }
};

QTEST_MAIN(WritingTest)
#include "writing_test.moc"
