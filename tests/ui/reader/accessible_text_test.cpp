// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader learns of the text that is read, and what it can do there.
#include "ui/reader/text_view.h"
#include "ui/render/fonts.h"

#include <QAccessible>
#include <QTest>

#include <memory>

using namespace cruxmap;

namespace {

const QString kText = QStringLiteral(
    "On rain\n\nThe wheat grows. The river floods the low fields in spring, and the mill stands still until the water falls again, "
    "which takes a week.\n\n芯片 and hay.");

}  // namespace

class AccessibleTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init() {
        view = std::make_unique<TextView>();
        view->setAccessibleName(QStringLiteral("Text of a letter"));
        view->resize(420, 200);
        view->setText(kText, {});
        view->QWidget::show();
        text = QAccessible::queryAccessibleInterface(view.get())->textInterface();
    }
    void cleanup() { view.reset(); }

    void itIsATextThatCanBeReadOnly();
    void itIsReadByWordsLinesSentencesAndParagraphs();
    void everyLineComesOnceFromTopToBottom();
    void theCaretIsKnownAndMoved();
    void selectionsAreKnownAndMade();
    void lettersHaveTheirPlaceOnTheScreen();
    void offsetsBeyondTheTextAreNothing();

private:
    std::unique_ptr<TextView> view;
    QAccessibleTextInterface* text = nullptr;
};

void AccessibleTextTest::itIsATextThatCanBeReadOnly() {
    const auto* interface = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(text);
    QCOMPARE(interface->role(), QAccessible::EditableText);
    QVERIFY(interface->state().readOnly && interface->state().multiLine && interface->state().focusable);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Text of a letter"));
    QCOMPARE(text->characterCount(), kText.size());
    QCOMPARE(text->text(0, 7), QStringLiteral("On rain"));
}

void AccessibleTextTest::itIsReadByWordsLinesSentencesAndParagraphs() {
    const auto at = static_cast<int>(kText.indexOf(QStringLiteral("floods")));
    int start = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(at, QAccessible::CharBoundary, &start, &end), QStringLiteral("f"));
    QCOMPARE(text->textAtOffset(at + 2, QAccessible::WordBoundary, &start, &end), QStringLiteral("floods"));
    QCOMPARE(start, at);
    QCOMPARE(end, at + 6);
    QCOMPARE(text->textBeforeOffset(at + 2, QAccessible::SentenceBoundary, &start, &end), QStringLiteral("The wheat grows. "));
    const auto sentence = text->textAtOffset(at, QAccessible::SentenceBoundary, &start, &end);
    QVERIFY(sentence.startsWith(QStringLiteral("The river")) && sentence.endsWith(QStringLiteral("a week.")));
    const auto paragraph = text->textAtOffset(at, QAccessible::ParagraphBoundary, &start, &end);
    QVERIFY(paragraph.startsWith(QStringLiteral("The wheat")) && paragraph.endsWith(QStringLiteral("a week.\n")));
    const auto line = text->textAtOffset(at, QAccessible::LineBoundary, &start, &end);
    QVERIFY(line.contains(QStringLiteral("floods")) && line.size() < paragraph.size());
    QVERIFY(!text->textAfterOffset(at, QAccessible::LineBoundary, &start, &end).isEmpty());
}

void AccessibleTextTest::everyLineComesOnceFromTopToBottom() {
    QString read;
    int start = 0;
    int end = 0;
    for (auto line = text->textAtOffset(0, QAccessible::LineBoundary, &start, &end); !line.isEmpty() && read.size() <= kText.size();
         line = text->textAfterOffset(start, QAccessible::LineBoundary, &start, &end))
        read += line;
    QCOMPARE(read, kText);
}

void AccessibleTextTest::theCaretIsKnownAndMoved() {
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Right);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(text->cursorPosition(), 3);
    text->setCursorPosition(static_cast<int>(kText.size()));
    QCOMPARE(view->caret(), kText.size());
    QVERIFY(view->isInSight({kText.size(), kText.size()}));
}

void AccessibleTextTest::selectionsAreKnownAndMade() {
    QCOMPARE(text->selectionCount(), 0);
    text->setSelection(0, 4, 9);
    QCOMPARE(text->selectionCount(), 1);
    QCOMPARE(view->selection(), (UnitRange{4, 9}));
    int start = 0;
    int end = 0;
    text->selection(0, &start, &end);
    QCOMPARE(start, 4);
    QCOMPARE(end, 9);
    text->removeSelection(0);
    QCOMPARE(text->selectionCount(), 0);
}

void AccessibleTextTest::lettersHaveTheirPlaceOnTheScreen() {
    for (int at = 0; at < 7; ++at) {
        const auto rect = text->characterRect(at);
        QVERIFY(rect.height() > 10);
        QVERIFY(view->rect().contains(view->mapFromGlobal(rect.center())));
        QCOMPARE(text->offsetAtPoint(rect.center() - QPoint(rect.width() / 4, 0)), at);
    }
    text->scrollToSubstring(static_cast<int>(kText.size()) - 5, static_cast<int>(kText.size()));
    QVERIFY(view->isInSight({kText.size() - 5, kText.size()}));
}

void AccessibleTextTest::offsetsBeyondTheTextAreNothing() {
    int start = 0;
    int end = 0;
    QCOMPARE(text->textAtOffset(-1, QAccessible::WordBoundary, &start, &end), QString());
    QCOMPARE(text->textAtOffset(99'999, QAccessible::WordBoundary, &start, &end), QString());
    QCOMPARE(text->textAfterOffset(static_cast<int>(kText.size()), QAccessible::LineBoundary, &start, &end), QString());
    QCOMPARE(text->textBeforeOffset(0, QAccessible::LineBoundary, &start, &end), QString());
    QCOMPARE(text->characterRect(99'999), QRect());
    view->setText({}, {});
    QCOMPARE(text->characterCount(), 0);
    QCOMPARE(text->textAtOffset(0, QAccessible::LineBoundary, &start, &end), QString());
}

QTEST_MAIN(AccessibleTextTest)
#include "accessible_text_test.moc"
