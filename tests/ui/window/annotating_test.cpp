// SPDX-License-Identifier: GPL-3.0-or-later
// Claims are checked and notes are written by hand, in the real window.
#include "ui/annotating.h"

#include "core/document/edits.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/panels/note_editor.h"
#include "ui/panels/right_dock.h"
#include "ui/sources/sources_page.h"

#include <QAbstractButton>
#include <QDate>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

constexpr RecordRef kDebate{RecordKind::Meta, 1};

template <class Widget = QWidget>
Widget* shownChild(QWidget& window, const QString& name) {
    for (auto* child : window.findChildren<Widget*>(name))
        if (child->isVisible()) return child;
    return nullptr;
}

NoteEditor* editorOf(MainWindow& window) {
    for (auto* editor : window.findChildren<NoteEditor*>())
        if (editor->isVisible() && editor->hasFocus()) return editor;
    return nullptr;
}

bool isInSight(const QWidget& widget) {
    return widget.visibleRegion().boundingRect() == widget.rect();
}

QAbstractButton* reviewOf(MainWindow& window) {
    return shownChild<QAbstractButton>(window, QStringLiteral("review"));
}

QString reviewWords(MainWindow& window) {
    const auto* button = reviewOf(window);
    return button ? button->text() : QString();
}

std::vector<NoteId> notesOn(MainWindow& window, RecordRef subject) {
    const auto notes = window.workspace().map().notesOn(subject);
    return {notes.begin(), notes.end()};
}

QString textOf(MainWindow& window, NoteId note) {
    return QString::fromStdString(window.workspace().map().at(note).text);
}

// Those that nobody has written a note on.
std::vector<ClaimId> shownClaims(MainWindow& window) {
    std::vector<ClaimId> claims;
    for (const auto& card : window.workspace().content().cards)
        if (card.subject.kind == RecordKind::Claim && notesOn(window, card.subject).empty()) claims.push_back(ClaimId{card.subject.id});
    return claims;
}

void click(QWidget* widget) {
    QTest::mouseClick(widget, Qt::LeftButton);
}

}  // namespace

class AnnotatingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initialsAreAskedOnce();
    void theHeadOffersDraftAndChecked();
    void severalClaimsAreCheckedInOneEdit();
    void whoDoesNotGiveInitialsChangesNothing();
    void thePaletteFindsIt();
    void aNoteIsWrittenOn_data();
    void aNoteIsWrittenOn();
    void aNoteIsChangedAndRemoved();
    void anotherEditDoesNotTakeTheWords();
    void wordsAreKeptWhereverOneGoes();
    void notesOfPeopleAndSources();
    void theCommandsAreThereWhenTheyCanBeUsed();

private:
    static std::unique_ptr<MainWindow> withSample(Desk& desk) {
        auto window = desk.window();
        window->actions()[ActionId::OpenSample]->trigger();
        window->canvas().setFocus();
        return window;
    }
};

void AnnotatingTest::initialsAreAskedOnce() {
    Desk desk;
    const auto window = withSample(desk);
    auto& workspace = window->workspace();
    const auto claims = shownClaims(*window);
    workspace.selection().select(refTo(claims[0]));
    press(*window, Qt::Key_K);
    QTRY_VERIFY(shownChild<QLineEdit>(*window, QStringLiteral("initials")));
    QTRY_VERIFY(shownChild<QLineEdit>(*window, QStringLiteral("initials"))->hasFocus());
    type(*window, "AB");
    press(*window, Qt::Key_Return);
    QCOMPARE(workspace.map().at(claims[0]).checkedBy, std::string("AB"));
    QCOMPARE(workspace.undoLabel(), QStringLiteral("Check claim"));
    QTRY_COMPARE(reviewWords(*window), QStringLiteral("Checked · AB"));
    QVERIFY(window->canvas().hasFocus());

    workspace.selection().select(refTo(claims[1]));
    press(*window, Qt::Key_K);
    QVERIFY(workspace.map().at(claims[1]).review == ReviewState::Checked);
    press(*window, Qt::Key_K);
    QVERIFY(workspace.map().at(claims[1]).review == ReviewState::Draft);
    QCOMPARE(workspace.map().at(claims[1]).checkedBy, std::string());
    press(*window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(workspace.map().at(claims[1]).checkedBy, std::string("AB"));

    const auto again = desk.window();  // another window knows them too
    QCOMPARE(desk.settings[setting::initials], QStringLiteral("AB"));
}

void AnnotatingTest::theHeadOffersDraftAndChecked() {
    Desk desk;
    desk.settings.set(setting::initials, QStringLiteral("CD"));
    const auto window = withSample(desk);
    const auto claim = shownClaims(*window).front();
    window->workspace().selection().select(refTo(claim));
    QTRY_VERIFY(reviewOf(*window));
    QTRY_COMPARE(reviewWords(*window), QStringLiteral("Draft"));
    const auto choose = [&](int downs) {  // while the menu is open
        QTimer::singleShot(0, window.get(), [downs] {
            auto* menu = QApplication::activePopupWidget();
            for (int i = 0; menu && i < downs; ++i) QTest::keyClick(menu, Qt::Key_Down);
            if (menu) QTest::keyClick(menu, Qt::Key_Return);
        });
        reviewOf(*window)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(reviewOf(*window), Qt::Key_Down);
    };
    choose(2);
    QVERIFY(window->workspace().map().at(claim).review == ReviewState::Checked);
    QTRY_COMPARE(reviewWords(*window), QStringLiteral("Checked · CD"));
    QTRY_VERIFY(reviewOf(*window) == window->focusWidget());

    choose(3);  // by somebody else
    QTRY_VERIFY(shownChild<QLineEdit>(*window, QStringLiteral("initials")));
    auto* field = shownChild<QLineEdit>(*window, QStringLiteral("initials"));
    QTRY_VERIFY(field == window->focusWidget());
    QCOMPARE(field->text(), QStringLiteral("CD"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("EF"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window->workspace().map().at(claim).checkedBy, std::string("EF"));
    QTRY_COMPARE(reviewWords(*window), QStringLiteral("Checked · EF"));
    choose(1);
    QVERIFY(window->workspace().map().at(claim).review == ReviewState::Draft);
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Make claim a draft"));
}

void AnnotatingTest::severalClaimsAreCheckedInOneEdit() {
    Desk desk;
    desk.settings.set(setting::initials, QStringLiteral("AB"));
    const auto window = withSample(desk);
    auto& workspace = window->workspace();
    const auto claims = shownClaims(*window);
    workspace.edit(QStringLiteral("Checked before"), [&](Transaction& t) {
        t.change(claims[0], [](Claim& claim) {
            claim.review = ReviewState::Checked;
            claim.checkedBy = "CD";
        });
    });
    const auto steps = workspace.document().history().steps().size();
    workspace.selection().select({refTo(claims[0]), refTo(claims[1]), refTo(claims[2])});
    QTRY_COMPARE(reviewWords(*window), QStringLiteral("1 of 3 checked"));
    press(*window, Qt::Key_K);
    QCOMPARE(workspace.document().history().steps().size(), steps + 1);
    QCOMPARE(workspace.undoLabel(), QStringLiteral("Check claims"));
    QCOMPARE(workspace.map().at(claims[0]).checkedBy, std::string("CD"));
    QCOMPARE(workspace.map().at(claims[2]).checkedBy, std::string("AB"));
    QTRY_COMPARE(reviewWords(*window), QStringLiteral("Checked · AB · CD"));
    press(*window, Qt::Key_K);
    QCOMPARE(workspace.document().history().steps().size(), steps + 2);
    QTRY_COMPARE(reviewWords(*window), QStringLiteral("Draft"));
}

void AnnotatingTest::whoDoesNotGiveInitialsChangesNothing() {
    Desk desk;
    desk.settings.set(setting::inspectorShown, false);
    const auto window = withSample(desk);
    const auto before = window->workspace().document().stamp();
    window->workspace().selection().select(refTo(shownClaims(*window).front()));
    press(*window, Qt::Key_K);
    QTRY_VERIFY(shownChild<QLineEdit>(*window, QStringLiteral("initials")));  // the inspector came up for it
    QTRY_VERIFY(shownChild<QLineEdit>(*window, QStringLiteral("initials"))->hasFocus());
    type(*window, "A");
    press(*window, Qt::Key_Escape);
    QTRY_VERIFY(reviewOf(*window));
    QVERIFY(window->canvas().hasFocus());
    press(*window, Qt::Key_K);
    QTRY_VERIFY(shownChild<QLineEdit>(*window, QStringLiteral("initials")));
    QTRY_VERIFY(shownChild<QLineEdit>(*window, QStringLiteral("initials"))->hasFocus());
    window->canvas().setFocus(Qt::MouseFocusReason);
    QTRY_VERIFY(!shownChild<QLineEdit>(*window, QStringLiteral("initials")));
    QCOMPARE(window->workspace().document().stamp(), before);
    QCOMPARE(desk.settings[setting::initials], QString());
}

void AnnotatingTest::thePaletteFindsIt() {
    Desk desk;
    desk.settings.set(setting::initials, QStringLiteral("AB"));
    const auto window = withSample(desk);
    const auto claim = shownClaims(*window).front();
    window->workspace().selection().select(refTo(claim));
    press(*window, Qt::Key_K, Qt::ControlModifier);
    type(*window, "checked");
    press(*window, Qt::Key_Return);
    QTRY_VERIFY(window->workspace().map().at(claim).review == ReviewState::Checked);
}

void AnnotatingTest::aNoteIsWrittenOn_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("a claim") << static_cast<int>(RecordKind::Claim);
    QTest::newRow("a relation") << static_cast<int>(RecordKind::Relation);
    QTest::newRow("a question") << static_cast<int>(RecordKind::Question);
    QTest::newRow("the debate") << static_cast<int>(RecordKind::Meta);
}

void AnnotatingTest::aNoteIsWrittenOn() {
    QFETCH(int, kind);
    Desk desk;
    desk.settings.set(setting::initials, QStringLiteral("AB"));
    const auto window = withSample(desk);
    auto& workspace = window->workspace();
    const auto& map = workspace.map();
    auto subject = kDebate;
    if (kind == static_cast<int>(RecordKind::Claim)) subject = refTo(map.all<Claim>().begin()->first);
    if (kind == static_cast<int>(RecordKind::Relation)) subject = refTo(map.all<Relation>().begin()->first);
    if (kind == static_cast<int>(RecordKind::Question)) subject = refTo(map.all<Question>().begin()->first);
    subject == kDebate ? workspace.selection().clear() : workspace.selection().select(subject);
    const auto there = notesOn(*window, subject).size();

    press(*window, Qt::Key_N, Qt::ShiftModifier);
    QTRY_VERIFY(editorOf(*window));
    QTRY_VERIFY(isInSight(*editorOf(*window)));
    type(*window, "Is that so?");
    press(*window, Qt::Key_Return);
    type(*window, "Ask again.");
    press(*window, Qt::Key_Return, Qt::ControlModifier);
    auto notes = notesOn(*window, subject);
    QCOMPARE(notes.size(), there + 1);
    const auto& note = map.at(notes.back());
    QCOMPARE(QString::fromStdString(note.text), QStringLiteral("Is that so?\nAsk again."));
    QCOMPARE(note.author, std::string("AB"));
    QCOMPARE(QString::fromStdString(note.date), QDate::currentDate().toString(Qt::ISODate));
    QCOMPARE(workspace.undoLabel(), QStringLiteral("Add note"));
    QTRY_VERIFY(window->canvas().hasFocus());

    // With the mouse, and leaving the field.
    QTRY_VERIFY(shownChild<QAbstractButton>(*window, QStringLiteral("addNote")));
    click(shownChild<QAbstractButton>(*window, QStringLiteral("addNote")));
    QTRY_VERIFY(editorOf(*window));
    type(*window, "Another.");
    window->canvas().setFocus(Qt::MouseFocusReason);
    notes = notesOn(*window, subject);
    QCOMPARE(notes.size(), there + 2);
    QCOMPARE(textOf(*window, notes.back()), QStringLiteral("Another."));
    press(*window, Qt::Key_Z, Qt::ControlModifier);
    press(*window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(notesOn(*window, subject).size(), there);
}

void AnnotatingTest::aNoteIsChangedAndRemoved() {
    Desk desk;
    const auto window = withSample(desk);
    auto& workspace = window->workspace();
    const auto claim = refTo(shownClaims(*window).front());
    NoteId note;
    workspace.edit(QStringLiteral("Note"), [&](Transaction& t) { note = t.add(Note{.rank = 1, .subject = claim, .text = "One."}); });
    workspace.selection().select(claim);
    const auto change = QStringLiteral("change note %1").arg(note.value);
    const auto remove = QStringLiteral("remove note %1").arg(note.value);
    QTRY_VERIFY(shownChild<QAbstractButton>(*window, change));
    click(shownChild<QAbstractButton>(*window, change));
    QTRY_VERIFY(editorOf(*window));
    QCOMPARE(editorOf(*window)->toPlainText(), QStringLiteral("One."));
    type(*window, " Two.");
    press(*window, Qt::Key_Escape);
    QTRY_VERIFY(shownChild<QAbstractButton>(*window, change));
    QCOMPARE(textOf(*window, note), QStringLiteral("One."));

    click(shownChild<QAbstractButton>(*window, change));
    QTRY_VERIFY(editorOf(*window));
    type(*window, " Two.");
    press(*window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(textOf(*window, note), QStringLiteral("One. Two."));
    QCOMPARE(workspace.undoLabel(), QStringLiteral("Change note"));
    QVERIFY(!workspace.map().at(note).author.empty());  // as the system knows the user

    QTRY_VERIFY(shownChild<QAbstractButton>(*window, remove));
    click(shownChild<QAbstractButton>(*window, remove));
    QVERIFY(!workspace.map().find(note));
    QCOMPARE(workspace.undoLabel(), QStringLiteral("Remove note"));
    press(*window, Qt::Key_Z, Qt::ControlModifier);

    QTRY_VERIFY(shownChild<QAbstractButton>(*window, change));  // left without words it goes as well
    shownChild<QAbstractButton>(*window, change)->setFocus(Qt::TabFocusReason);
    press(*window, Qt::Key_Space);
    QTRY_VERIFY(editorOf(*window));
    press(*window, Qt::Key_A, Qt::ControlModifier);
    press(*window, Qt::Key_Delete);
    press(*window, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!workspace.map().find(note));
    QTRY_VERIFY(shownChild<QAbstractButton>(*window, QStringLiteral("addNote")));
    QTRY_VERIFY(shownChild<QAbstractButton>(*window, QStringLiteral("addNote"))->hasFocus());
}

void AnnotatingTest::anotherEditDoesNotTakeTheWords() {
    Desk desk;
    const auto window = withSample(desk);
    auto& workspace = window->workspace();
    const auto claim = shownClaims(*window).front();
    workspace.selection().select(refTo(claim));
    press(*window, Qt::Key_N, Qt::ShiftModifier);
    QTRY_VERIFY(editorOf(*window));
    type(*window, "Half a");
    const QPointer<NoteEditor> before = editorOf(*window);
    workspace.edit(QStringLiteral("Elsewhere"), [&](Transaction& t) { setText(t, refTo(claim), "Somebody else rewrote it."); });
    QTRY_VERIFY(!before);  // the page was made anew
    QTRY_VERIFY(editorOf(*window));
    type(*window, " thought");
    desk.settings.set(setting::theme, ThemeChoice::Dark);
    QTRY_VERIFY(editorOf(*window));
    type(*window, ".");
    QCOMPARE(notesOn(*window, refTo(claim)).size(), std::size_t{0});
    press(*window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(textOf(*window, notesOn(*window, refTo(claim)).back()), QStringLiteral("Half a thought."));

    // Its note was taken back by another while it was changed: then it is a new one.
    const auto note = notesOn(*window, refTo(claim)).back();
    QTRY_VERIFY(shownChild<QAbstractButton>(*window, QStringLiteral("change note %1").arg(note.value)));
    click(shownChild<QAbstractButton>(*window, QStringLiteral("change note %1").arg(note.value)));
    QTRY_VERIFY(editorOf(*window));
    type(*window, " More.");
    workspace.edit(QStringLiteral("Elsewhere"), [&](Transaction& t) { t.remove(note); });
    QTest::qWait(20);
    window->canvas().setFocus(Qt::MouseFocusReason);
    QTRY_COMPARE(notesOn(*window, refTo(claim)).size(), std::size_t{1});
    QCOMPARE(textOf(*window, notesOn(*window, refTo(claim)).back()), QStringLiteral("Half a thought. More."));
}

void AnnotatingTest::wordsAreKeptWhereverOneGoes() {
    Desk desk;
    const auto window = withSample(desk);
    auto& workspace = window->workspace();
    const auto claims = shownClaims(*window);
    workspace.selection().select(refTo(claims[0]));
    press(*window, Qt::Key_N, Qt::ShiftModifier);
    QTRY_VERIFY(editorOf(*window));
    type(*window, "Before I go.");
    workspace.reveal(refTo(claims[1]));  // by a key, say
    QTRY_COMPARE(notesOn(*window, refTo(claims[0])).size(), std::size_t{1});
    QTRY_VERIFY(!editorOf(*window));

    // A new one without words leaves nothing behind.
    const auto before = workspace.document().stamp();
    press(*window, Qt::Key_N, Qt::ShiftModifier);
    QTRY_VERIFY(editorOf(*window));
    press(*window, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(workspace.document().stamp(), before);
    QTRY_VERIFY(!editorOf(*window));

    press(*window, Qt::Key_N, Qt::ShiftModifier);
    QTRY_VERIFY(editorOf(*window));
    type(*window, "Last words.");
    const auto copy = desk.path("kept.cruxmap");
    desk.answers.file = copy;
    window->filing().saveAs();
    window->filing().close();
    const auto kept = Document::open(copy.toStdString());
    const auto notes = kept.map().notesOn(refTo(claims[1]));
    QVERIFY(!notes.empty());
    QCOMPARE(kept.map().at(notes.back()).text, std::string("Last words."));
}

void AnnotatingTest::notesOfPeopleAndSources() {
    Desk desk;
    const auto window = withSample(desk);
    window->actions()[ActionId::ShowSources]->trigger();
    auto* page = window->findChild<SourcesPage*>();
    const auto& map = window->workspace().map();
    for (const auto subject : {refTo(map.ranked<Person>().front()), refTo(map.ranked<Source>().front())}) {
        page->show(subject);
        const auto there = notesOn(*window, subject).size();
        QTRY_VERIFY(shownChild<QAbstractButton>(*page, QStringLiteral("addNote")));
        click(shownChild<QAbstractButton>(*page, QStringLiteral("addNote")));
        QTRY_VERIFY(editorOf(*window));
        type(*window, "Looked up.");
        press(*window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(notesOn(*window, subject).size(), there + 1);
    }
}

void AnnotatingTest::theCommandsAreThereWhenTheyCanBeUsed() {
    Desk desk;
    const auto window = withSample(desk);
    QVERIFY(window->actions()[ActionId::WriteNote]->isEnabled());
    window->workspace().selection().select({refTo(shownClaims(*window)[0]), refTo(shownClaims(*window)[1])});
    QVERIFY(!window->actions()[ActionId::WriteNote]->isEnabled());  // one subject at a time
    window->filing().close();
    QVERIFY(!window->actions()[ActionId::WriteNote]->isEnabled());
    QVERIFY(!window->actions()[ActionId::CheckClaims]->isEnabled());
}

QTEST_MAIN(AnnotatingTest)
#include "annotating_test.moc"
