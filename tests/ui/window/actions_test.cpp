// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include <QFile>
#include <QMenu>
#include <QTest>

#include <set>

using namespace cruxmap;

class ActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyActionSaysWhatItIs();
    void noTwoActionsHaveTheSameKeys();
    void noTwoActionsOfAMenuHaveTheSameMnemonic();
    void everyIconIsThere();
    void everyActionStandsInItsMenu();
    void relabellingNamesWhatIsUndone();
};

void ActionsTest::everyActionSaysWhatItIs() {
    for (const auto& spec : actionSpecs()) {
        QVERIFY2(QString::fromUtf8(spec.text).contains(u'&'), spec.text);
        QVERIFY2(QString::fromUtf8(spec.tip).size() > 10, spec.text);
        QVERIFY2(!QString::fromUtf8(spec.tip).endsWith(u'.'), spec.tip);
        QVERIFY(spec.menu < MenuId::Count);
        for (const auto& keys : shortcutsOf(spec)) QVERIFY2(!keys.isEmpty() && keys[0].key() != Qt::Key_unknown, spec.shortcuts);
    }
}

void ActionsTest::noTwoActionsHaveTheSameKeys() {
    std::set<QString> seen;
    // Words that are read have a letter of the map's: only one of both can be used at a time.
    for (const auto& spec : actionSpecs())
        if (spec.id != ActionId::AddPassage)
            for (const auto& keys : shortcutsOf(spec)) QVERIFY2(seen.insert(keys.toString()).second, spec.text);
}

void ActionsTest::noTwoActionsOfAMenuHaveTheSameMnemonic() {
    std::set<std::pair<MenuId, QChar>> seen;
    for (const auto& spec : actionSpecs()) {
        const auto text = QString::fromUtf8(spec.text);
        QVERIFY2(seen.insert({spec.menu, text[text.indexOf(u'&') + 1].toLower()}).second, spec.text);
    }
}

void ActionsTest::everyIconIsThere() {
    for (const auto& spec : actionSpecs())
        if (*spec.icon) QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(spec.icon))), spec.icon);
}

void ActionsTest::everyActionStandsInItsMenu() {
    const Actions actions(nullptr);
    std::set<QAction*> listed;
    for (std::size_t i = 0; i < static_cast<std::size_t>(MenuId::Count); ++i) {
        QMenu menu;
        actions.fill(&menu, static_cast<MenuId>(i));
        for (auto* action : menu.actions())
            if (!action->isSeparator()) listed.insert(action);
    }
    QCOMPARE(listed.size(), kActionCount);
}

void ActionsTest::relabellingNamesWhatIsUndone() {
    Actions actions(nullptr);
    actions.relabel(ActionId::Undo, QStringLiteral("Black & white"));
    QCOMPARE(actions[ActionId::Undo]->text(), QStringLiteral("&Undo Black && white"));
    actions.relabel(ActionId::Undo, {});
    QCOMPARE(actions[ActionId::Undo]->text(), QStringLiteral("&Undo"));
}

QTEST_MAIN(ActionsTest)
#include "actions_test.moc"
