// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/debates.h"
#include "ui/panels/choice_button.h"
#include "ui/panels/flowing_text.h"
#include "ui/panels/page_area.h"
#include "ui/panels/relative_row.h"
#include "ui/panels/right_dock.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace cruxmap;
using namespace cruxmap::test;

class InspectorTest : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void opened(const QUrl& url) { m_opened << url; }

private Q_SLOTS:
    void initTestCase() {
        for (const auto* scheme : {"https", "http", "javascript", "file"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "opened");
    }
    void init() {
        m_opened.clear();
        m_workspace = std::make_unique<Workspace>();
        m_workspace->open(small::debate());
        m_inspector = std::make_unique<RightDock>(*m_workspace, m_settings);
        m_inspector->resize(360, 800);
        m_inspector->show();
    }
    void cleanup() {
        m_inspector.reset();
        m_workspace.reset();
    }

    void showsTheDebateFirst() {
        QVERIFY(shown().contains(QStringLiteral("Small debate")));
        QVERIFY(shown().contains(QStringLiteral("5 claims by 2 speakers from 1 source")));
        QVERIFY(shown().contains(QStringLiteral("Two.")));
    }

    void saysWhoSaysItThroughWhom() {
        select(refTo(small::ordinary));
        QVERIFY(shown().contains(QStringLiteral("Jensen Huang asserts it, recapped by Dwarkesh Patel, quoted in a post.")));
        QVERIFY(shown().contains(QStringLiteral("begins “First of all”, ends “in China.”")));
    }

    void rowsNavigate() {
        select(refTo(small::ordinary));
        auto* row = rowOf(QStringLiteral("Smuggled chips are not counted."));
        QVERIFY(row);
        QTest::mouseClick(row, Qt::LeftButton);
        QCOMPARE(m_workspace->selection().current(), std::optional(refTo(small::caveat)));
        QTRY_VERIFY(shown().contains(QStringLiteral("Nobody yet")));
        row = rowOf(
            QStringLiteral("“It takes 100,000 chips.” and “China holds five percent.” together attack “Ordinary computing sufficed”"));
        QVERIFY(row);
        QTest::keyClick(row, Qt::Key_Space);
        QCOMPARE(m_workspace->selection().current(), std::optional(refTo(small::attack)));
    }

    void linksAreReachedByKeys() {
        select(refTo(small::ordinary));
        auto* text = textWith(QStringLiteral("asserts it"));
        QVERIFY(text);
        QVERIFY(text->focusPolicy() & Qt::TabFocus);
        text->setFocus(Qt::TabFocusReason);
        QSignalSpy asked(m_workspace.get(), &Workspace::readingRequested);
        for (int link = 0; link < 3 && asked.isEmpty(); ++link) {  // Huang, Patel, the post
            QTest::keyClick(text, Qt::Key_Return);
            QTest::keyClick(text, Qt::Key_Tab);
        }
        QCOMPARE(asked.size(), 1);
    }

    void nothingIsOpenedFromHere_data() {
        QTest::addColumn<QString>("url");
        for (const char* url : {"https://example.org/post", "javascript:alert(1)", "file:///etc/passwd"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void nothingIsOpenedFromHere() {
        QFETCH(QString, url);
        m_workspace->edit(QStringLiteral("Address"), [&](Transaction& transaction) {
            transaction.change(small::post, [&](Source& source) { source.url = url.toStdString(); });
        });
        select(refTo(small::ordinary));
        auto* text = textWith(QStringLiteral("asserts it"));
        QVERIFY(text);
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("record:source/%1").arg(small::post.value)));
        Q_EMIT text->anchorClicked(QUrl(url));  // such a link is never made; it would not open either
        QVERIFY(m_opened.isEmpty());
    }

    void hostileTextIsShownAsWritten() {
        const std::string hostile = "<b>x</b> & <a href=\"javascript:alert(1)\">y</a>";
        m_workspace->edit(QStringLiteral("Hostile"), [&](Transaction& transaction) {
            transaction.change(small::huang, [&](Person& person) { person.name = hostile; });
            transaction.change(small::ordinary, [&](Claim& claim) { claim.text = hostile; });
            transaction.change(small::passage, [&](Passage& passage) { passage.locator = hostile; });
            transaction.change(small::post, [&](Source& source) { source.title = hostile; });
            transaction.add(Note{.subject = refTo(small::ordinary), .text = hostile, .author = hostile});
            transaction.add(Tag{.name = hostile, .subjects = {refTo(small::ordinary)}});
            transaction.add(Quantity{.claim = small::ordinary, .measure = hostile, .asWritten = hostile});
        });
        select(refTo(small::ordinary));
        QCOMPARE(shown().count(QString::fromStdString(hostile)), 8);
        const auto labels = m_inspector->findChildren<QLabel*>();
        const auto shows = [&](const QLabel* label) { return label->text() == QString::fromStdString(hostile); };
        const auto author = std::ranges::find_if(labels, shows);
        QVERIFY(author != labels.end() && (*author)->textFormat() == Qt::PlainText);
        for (const auto* text : m_inspector->findChildren<FlowingText*>())
            QVERIFY(!text->toHtml().contains(QStringLiteral("href=\"javascript")));
    }

    void kindTopicAndForceAreChosenHere() {
        select(refTo(small::ordinary));
        choose(QStringLiteral("kind"), 3);
        QCOMPARE(m_workspace->map().at(small::ordinary).kind, ClaimKind::Policy);
        QTRY_COMPARE(m_inspector->findChild<ChoiceButton*>(QStringLiteral("kind"))->text(), QStringLiteral("Policy"));
        choose(QStringLiteral("topic"), 0);
        QVERIFY(!m_workspace->map().at(small::ordinary).topic);
        select(refTo(small::attack));
        choose(QStringLiteral("force"), 2);
        QCOMPARE(m_workspace->map().at(small::attack).force, Force::Weakening);
        m_workspace->undo();
        m_workspace->undo();
        m_workspace->undo();
        QCOMPARE(m_workspace->map().at(small::ordinary).kind, ClaimKind::Fact);
    }

    void severalAreListed() {
        m_workspace->selection().select({refTo(small::ordinary), refTo(small::attack), refTo(small::question)});
        QTest::qWait(1);
        QVERIFY(shown().contains(QStringLiteral("3 cards and links")));
        QCOMPARE(m_inspector->findChildren<RelativeRow*>().size(), 3);
    }

    void survivesWhateverGoesAway() {
        select(refTo(small::ordinary));
        m_workspace->edit(QStringLiteral("Remove"), [](Transaction& transaction) { transaction.remove(small::ordinary); });
        QTRY_VERIFY(shown().contains(QStringLiteral("Small debate")));
        m_workspace->close();
        QTRY_VERIFY(shown().isEmpty());
    }

    // A word that is wider than the panel is broken, not cut off.
    void longWordsFit() {
        m_workspace->edit(QStringLiteral("Long"), [](Transaction& transaction) {
            transaction.change(small::ordinary, [](Claim& claim) { claim.text = std::string(120, 'x'); });
        });
        select(refTo(small::ordinary));
        const auto* title = textWith(QStringLiteral("xxx"));
        QVERIFY(title);
        QVERIFY(title->document()->size().width() <= title->viewport()->width() + 1);
        QVERIFY(title->height() > 2 * 24);
        for (const auto* area : m_inspector->findChildren<PageArea*>())
            if (area->isVisible()) QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
    }

private:
    void select(RecordRef record) {
        m_workspace->selection().select(record);
        QTest::qWait(1);
    }
    void choose(const QString& name, int choice) {
        auto* button = m_inspector->findChild<ChoiceButton*>(name);
        QVERIFY(button);
        button->menu()->actions().at(choice)->trigger();
        QTest::qWait(1);
    }
    FlowingText* textWith(const QString& part) const {
        for (auto* text : m_inspector->findChildren<FlowingText*>())
            if (text->toPlainText().contains(part)) return text;
        return nullptr;
    }
    RelativeRow* rowOf(const QString& title) const {
        for (auto* row : m_inspector->findChildren<RelativeRow*>())
            if (row->text() == title) return row;
        return nullptr;
    }
    QString shown() const {
        QString all;
        for (const auto* text : m_inspector->findChildren<FlowingText*>()) all += text->toPlainText() + QLatin1Char('\n');
        return all;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    Settings m_settings{QDir(m_folder.path()).filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<RightDock> m_inspector;
    QList<QUrl> m_opened;
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
