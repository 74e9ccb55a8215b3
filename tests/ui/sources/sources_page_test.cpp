// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sources_page.h"
#include "core/provenance/reanchor.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/panels/inspector_page.h"
#include "ui/panels/relative_row.h"
#include "ui/reanchor_dialog.h"
#include "ui/sources/entry_list.h"
#include "ui/workspace/derived.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>
#include <QTextBrowser>
#include <QTimer>

#include <algorithm>

using namespace cruxmap;
using namespace cruxmap::test;

namespace {

constexpr const char* kTalk = "Bridges outlive those who build them.\n\nA ferry is cheaper in its first year, and dearer ever after.\n";
constexpr const char* kTalkAgain =
    "Bridges outlive those who build them.\n\nA ferry is cheaper in its first three years, and dearer ever after.\n";
constexpr std::string_view kWords = "A ferry is cheaper in its first year, and dearer";

// A passage of a talk, in whose new version its words are not to be found.
PassageId lostPassage(MainWindow& window, const std::string& now) {
    window.actions()[ActionId::NewDocument]->trigger();
    auto& workspace = window.workspace();
    PassageId passage;
    SourceId source;
    workspace.edit(QStringLiteral("Code"), [&](Transaction& t) {
        const std::string former = kTalk;
        source = t.add(Source{.rank = 1, .title = "Talk", .textSha256 = t.addSourceText(former, {})});
        const Span span{0, static_cast<std::int64_t>(former.find('.')) + 1};
        passage = t.add(placedAt(Passage{.rank = 1, .source = source}, span, former));
    });
    workspace.edit(QStringLiteral("New version"), [&](Transaction& t) {
        const auto text = t.addSourceText(now, {});
        t.change(source, [&](Source& record) { record.formerTexts.push_back(std::exchange(record.textSha256, text)); });
    });
    return passage;
}

}  // namespace

class SourcesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleHasItsSourcesAndPeople();
    void besideTheReaderNothingIsCutOff();
    void aFieldIsWrittenInOneEdit();
    void peopleAreMergedAndUndone();
    void statesOfPassagesAreToldAndAPlaceIsAccepted();
    void bibliographiesGoOutAndIn();
    void aClaimIsCopiedWithItsSource();
    void wordsTypedByHandFindThePlace();
    void lookingInALongTextLeavesTheWindowFree();
    void twoClaimsAreMerged();
    void trailsAreAskedForAndLeadToTheMap();
    void aPersonTellsWhatItIsCommittedTo();

private:
    static SourcesPage& pageOf(MainWindow& window) {
        window.actions()[ActionId::ShowSources]->trigger();
        auto* page = window.findChild<SourcesPage*>();
        if (!page || !page->isVisible()) qWarning("the page of sources is not shown");
        return *page;
    }
    static std::unique_ptr<MainWindow> withSample(Desk& desk) {
        auto window = desk.window();
        window->actions()[ActionId::OpenSample]->trigger();
        return window;
    }
};

void SourcesPageTest::theSampleHasItsSourcesAndPeople() {
    Desk desk;
    const auto window = withSample(desk);
    auto& page = pageOf(*window);
    const auto& map = window->workspace().map();
    const auto* sources = page.findChild<EntryList*>(QStringLiteral("sources"));
    QCOMPARE(static_cast<std::size_t>(sources->entries().rowCount()), map.all<Source>().size());
    QVERIFY(sources->hasFocus());
    QVERIFY(sources->entries().entry(sources->currentIndex()).lines.last().contains(QStringLiteral("no text attached")));
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("read"))->isEnabled());

    page.show(refTo(map.ranked<Person>().back()));
    QVERIFY(page.findChild<EntryList*>(QStringLiteral("people"))->isVisible());
    QCOMPARE(page.current(), std::optional(refTo(map.ranked<Person>().back())));
}

void SourcesPageTest::besideTheReaderNothingIsCutOff() {
    Desk desk;
    const auto window = withSample(desk);
    window->resize(1280, 800);
    auto& page = pageOf(*window);
    page.show(refTo(window->workspace().map().ranked<Source>().back()));
    window->actions()[ActionId::ToggleReader]->trigger();
    const auto& list = *page.findChild<EntryList*>(QStringLiteral("sources"));
    const auto details = [&page] { return page.findChild<InspectorPage*>(); };  // it is made anew now and then
    QTRY_VERIFY(list.mapTo(&page, QPoint()).y() + list.height() <= details()->mapTo(&page, QPoint()).y());
    for (const auto* button : details()->findChildren<QPushButton*>()) {
        const auto right = button->mapTo(&page, button->rect().topRight()).x();
        QVERIFY2(right < page.width(), qPrintable(button->text()));
    }
    QTRY_VERIFY(list.viewport()->rect().contains(list.visualRect(list.currentIndex())));
    window->actions()[ActionId::ToggleReader]->trigger();
    QTRY_VERIFY(list.mapTo(&page, QPoint()).x() + list.width() <= details()->mapTo(&page, QPoint()).x());
}

void SourcesPageTest::aFieldIsWrittenInOneEdit() {
    Desk desk;
    const auto window = withSample(desk);
    auto& page = pageOf(*window);
    const SourceId source{page.current()->id};
    auto* field = page.findChild<QLineEdit*>(QStringLiteral("reliability"));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("Written down from memory"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(window->workspace().map().at(source).reliability, std::string("Written down from memory"));
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Change reliability"));
}

void SourcesPageTest::peopleAreMergedAndUndone() {
    Desk desk;
    const auto window = withSample(desk);
    auto& page = pageOf(*window);
    const auto& map = window->workspace().map();
    const auto people = map.ranked<Person>();
    const auto stances = map.attributionsBy(people[0]).size() + map.attributionsBy(people[1]).size();
    const auto name = map.at(people[1]).name;
    page.show(refTo(people[1]));
    desk.answers.choice = 0;  // the first of the others
    page.findChild<QPushButton*>(QStringLiteral("merge"))->click();
    QVERIFY(!map.find(people[1]));
    const auto& aliases = map.at(people[0]).aliases;
    QVERIFY(std::ranges::find(aliases, name) != aliases.end());
    QVERIFY(map.attributionsBy(people[0]).size() <= stances);
    QCOMPARE(page.current(), std::optional(refTo(people[0])));
    window->workspace().undo();
    QCOMPARE(map.attributionsBy(people[0]).size() + map.attributionsBy(people[1]).size(), stances);
}

void SourcesPageTest::statesOfPassagesAreToldAndAPlaceIsAccepted() {
    Desk desk;
    const auto window = desk.window();
    auto& workspace = window->workspace();
    window->actions()[ActionId::NewDocument]->trigger();
    PassageId passage;
    SourceId source;
    workspace.edit(QStringLiteral("Code"), [&](Transaction& t) {
        const std::string former = kTalk;
        source = t.add(Source{.rank = 1, .title = "Talk", .textSha256 = t.addSourceText(former, {})});
        const auto start = static_cast<std::int64_t>(former.find(kWords));
        const Span span{start, start + static_cast<std::int64_t>(kWords.size())};
        passage = t.add(placedAt(Passage{.rank = 1, .source = source}, span, former));
    });
    workspace.edit(QStringLiteral("New version"), [&](Transaction& t) {
        const auto now = t.addSourceText(kTalkAgain, {});
        t.change(source, [&](Source& record) { record.formerTexts.push_back(std::exchange(record.textSha256, now)); });
    });
    const auto& page = pageOf(*window);
    const auto* sources = page.findChild<EntryList*>(QStringLiteral("sources"));
    QTRY_VERIFY(sources->entries().entry(sources->currentIndex()).lines.last().startsWith(QStringLiteral("1 passage altered")));

    workspace.ask(QStringLiteral("reanchor"), refTo(passage));
    auto* dialog = window->findChild<ReanchorDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->candidates().size(), std::size_t{1});
    QVERIFY(!dialog->candidates().front().differences.empty());
    dialog->accept();
    QVERIFY(workspace.derived().texts().anchor(passage)->state == AnchorState::Verified);
    QCOMPARE(workspace.undoLabel(), QStringLiteral("Re-anchor passage"));
    QTRY_VERIFY(sources->entries().entry(sources->currentIndex()).lines.last().startsWith(QStringLiteral("1 passage found")));
}

void SourcesPageTest::bibliographiesGoOutAndIn() {
    Desk desk;
    const auto window = withSample(desk);
    const auto count = window->workspace().map().all<Source>().size();
    desk.answers.file = desk.path("sources.bib");
    window->actions()[ActionId::ExportBibliography]->trigger();
    QVERIFY(QFile::exists(desk.answers.file));

    window->actions()[ActionId::NewDocument]->trigger();
    window->actions()[ActionId::ImportBibliography]->trigger();
    QCOMPARE(window->workspace().map().all<Source>().size(), count);
    QCOMPARE(window->workspace().undoLabel(), QStringLiteral("Import bibliography"));
}

void SourcesPageTest::aClaimIsCopiedWithItsSource() {
    Desk desk;
    const auto window = withSample(desk);
    const auto claim = shownClaim(*window);
    window->workspace().selection().select(claim);
    window->actions()[ActionId::CopyCited]->trigger();
    const auto copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(QString::fromStdString(window->workspace().map().at(ClaimId{claim.id}).text)));
}

void SourcesPageTest::trailsAreAskedForAndLeadToTheMap() {
    Desk desk;
    const auto window = withSample(desk);
    auto& page = pageOf(*window);
    auto& workspace = window->workspace();
    const auto& map = workspace.map();
    auto* tabs = page.findChild<QTabBar*>(QStringLiteral("sourcesTabs"));
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QTest::keyClick(tabs, Qt::Key_Right);
    auto* trails = page.findChild<EntryList*>(QStringLiteral("trails"));
    QVERIFY(trails->isVisible());
    const auto firstLine = [&] { return trails->entries().entry(trails->entries().index(0)).lines.front(); };
    const auto known = knownOnlySecondHand(map);
    QTRY_COMPARE(firstLine(), QStringLiteral("%1 claims").arg(known.size()));
    QTRY_VERIFY(page.findChild<RelativeRow*>());
    page.findChild<RelativeRow*>()->click();
    QCOMPARE(workspace.selection().current(), std::optional(refTo(known.front())));

    // Somebody says it in his own words now.
    pageOf(*window);
    workspace.edit(QStringLiteral("Hear it"), [&](Transaction& t) {
        t.add(Attribution{.rank = map.nextRank<Attribution>(), .target = known.front(), .person = map.ranked<Person>().front()});
    });
    QTRY_COMPARE(firstLine(), QStringLiteral("%1 claims").arg(known.size() - 1));

    page.show(TrailQuery::Unsourced);
    workspace.edit(QStringLiteral("Empty"), [&](Transaction& t) {
        for (const auto id : map.ranked<Claim>()) t.remove(id);
    });
    QTRY_VERIFY(std::ranges::any_of(page.findChildren<QTextBrowser*>(),
                                    [](const auto* text) { return text->toPlainText().contains(QStringLiteral("no claims yet")); }));
}

void SourcesPageTest::aPersonTellsWhatItIsCommittedTo() {
    Desk desk;
    const auto window = desk.window();
    window->actions()[ActionId::NewDocument]->trigger();
    auto& workspace = window->workspace();
    PersonId ada;
    ClaimId early;
    ClaimId late;
    RelationId attack;
    workspace.edit(QStringLiteral("Fill"), [&](Transaction& t) {
        ada = t.add(Person{.rank = 1, .name = "Ada Stone"});
        early = t.add(Claim{.rank = 1, .text = "The ferry sails at dawn."});
        late = t.add(Claim{.rank = 2, .text = "The ferry never sails before noon."});
        const auto asked = t.add(Claim{.rank = 3, .text = "The ferry is full."});
        attack = t.add(Relation{.rank = 1, .polarity = Polarity::Attack, .target = early, .premises = {late}});
        t.add(Attribution{.rank = 1, .target = early, .person = ada});
        t.add(Attribution{.rank = 2, .target = late, .person = ada, .mode = AttributionMode::Implies});
        t.add(Attribution{.rank = 3, .target = asked, .person = ada, .mode = AttributionMode::Asks});
    });
    auto& page = pageOf(*window);
    page.show(refTo(ada));
    QStringList rows;
    for (const auto* row : page.findChildren<RelativeRow*>()) rows << row->accessibleName() + row->accessibleDescription() + row->text();
    QCOMPARE(rows.size(), 4);
    QVERIFY(rows[0].contains(QStringLiteral("at dawn")) && !rows[0].contains(QStringLiteral("guardedly")));
    QVERIFY(rows[1].contains(QStringLiteral("before noon")) && rows[1].contains(QStringLiteral("guardedly")));
    QVERIFY(rows[2].contains(QStringLiteral("is committed to")) && rows[2].contains(QStringLiteral("attacks it")));
    QVERIFY(rows[3].contains(QStringLiteral("is full")));
    page.findChildren<RelativeRow*>()[2]->click();
    QCOMPARE(workspace.selection().current(), std::optional(refTo(attack)));
}

void SourcesPageTest::wordsTypedByHandFindThePlace() {
    Desk desk;
    const auto window = desk.window();
    const auto passage =
        lostPassage(*window, "The rope was cut by nobody. Bridges are more durable than their builders. The bucket leaks.");
    auto& workspace = window->workspace();
    QVERIFY(workspace.derived().texts().anchor(passage)->state == AnchorState::Missing);
    workspace.ask(QStringLiteral("reanchor"), refTo(passage));
    const QPointer<ReanchorDialog> dialog = window->findChild<ReanchorDialog*>();
    QVERIFY(dialog);
    auto* words = dialog->findChild<QLineEdit*>(QStringLiteral("words"));
    QVERIFY(words);
    words->setFocus();
    QTest::keyClicks(words, QStringLiteral("bridges more durable"));
    QTest::keyClick(words, Qt::Key_Return);  // too soon: nothing is accepted
    QVERIFY(dialog && dialog->isVisible());
    auto* places = dialog->findChild<QListWidget*>();
    QTRY_VERIFY(places->item(0)->text().contains(QStringLiteral("more durable")));
    const auto span = dialog->candidates().front().span;

    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(places->currentRow(), 0);
    QTest::keyClick(places, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QVERIFY(workspace.derived().texts().anchor(passage)->state == AnchorState::Verified);
    QCOMPARE(workspace.map().at(passage).start, std::optional(span.start));
    QCOMPARE(workspace.undoLabel(), QStringLiteral("Re-anchor passage"));
}

void SourcesPageTest::lookingInALongTextLeavesTheWindowFree() {
    Desk desk;
    const auto window = desk.window();
    std::string text;
    for (int i = 0; i < 60'000; ++i) text += "Sentence " + std::to_string(i * 7919) + " tells of ferries, ropes and buckets. ";
    text += "Bridges are more durable than their builders.";
    const auto passage = lostPassage(*window, text);
    window->workspace().ask(QStringLiteral("reanchor"), refTo(passage));
    auto* dialog = window->findChild<ReanchorDialog*>();
    QVERIFY(dialog);
    auto* words = dialog->findChild<QLineEdit*>(QStringLiteral("words"));
    int beats = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { beats += dialog->looking() ? 1 : 0; });
    beat.start(1);
    QTest::keyClicks(words, QStringLiteral("durable builders"));
    const auto hit = [&] {
        return !dialog->looking() && !dialog->candidates().empty() &&
               dialog->candidates().front().span.start > static_cast<std::int64_t>(text.size()) - 60;
    };
    QVERIFY(QTest::qWaitFor(hit, 30000));
    QVERIFY2(beats > 10, qPrintable(QString::number(beats)));
    dialog->reject();
}

void SourcesPageTest::twoClaimsAreMerged() {
    Desk desk;
    const auto window = withSample(desk);
    auto& workspace = window->workspace();
    const auto& map = workspace.map();
    const auto claims = map.ranked<Claim>();
    const auto count = map.all<Claim>().size();
    QVERIFY(!window->actions()[ActionId::MergeClaims]->isEnabled());
    ClaimId twin;
    workspace.edit(QStringLiteral("Twin"), [&](Transaction& t) {
        twin = t.add(Claim{.rank = map.nextRank<Claim>(), .text = "The same in other words."});
        t.add(Note{.rank = map.nextRank<Note>(), .subject = refTo(twin), .text = "Of the twin."});
    });
    const auto notes = map.notesOn(refTo(claims[0])).size();
    workspace.selection().select({refTo(claims[0]), refTo(twin)});
    QVERIFY(window->actions()[ActionId::MergeClaims]->isEnabled());

    desk.answers.choice = std::nullopt;
    window->actions()[ActionId::MergeClaims]->trigger();
    QCOMPARE(map.all<Claim>().size(), count + 1);
    const auto kept = QString::fromStdString(map.at(claims[0]).text);
    desk.answers.choice = static_cast<int>(desk.answers.answers.indexOf(kept));
    QVERIFY(*desk.answers.choice >= 0);
    window->actions()[ActionId::MergeClaims]->trigger();
    QVERIFY(!map.find(twin));
    QCOMPARE(QString::fromStdString(map.at(claims[0]).text), kept);
    QCOMPARE(map.notesOn(refTo(claims[0])).size(), notes + 1);
    QVERIFY(workspace.selection().current() == refTo(claims[0]));
    QCOMPARE(workspace.undoLabel(), QStringLiteral("Merge claims"));
    workspace.undo();
    QVERIFY(map.find(twin));
}

QTEST_MAIN(SourcesPageTest)
#include "sources_page_test.moc"
