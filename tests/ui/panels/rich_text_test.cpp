// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rich_text.h"

#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace cruxmap;

class RichTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostileTextStaysText() {
        const std::string hostile = "<b>bold</b> & <img src=x onerror=y> \"quoted\" %1 %2 </p>";
        for (const auto& html :
             {escaped(hostile), plainTip(hostile), paragraphsOf(hostile), htmlOf({{hostile, RecordRef{RecordKind::Person, 7}}})}) {
            QTextDocument document;
            document.setHtml(html);
            QCOMPARE(document.toPlainText(), QString::fromStdString(hostile));
        }
    }

    void paragraphsAreSplitAtEmptyLines() {
        QTextDocument document;
        document.setHtml(paragraphsOf("One\ngoes on.\n\n\nTwo."));
        QCOMPARE(document.blockCount(), 2);
    }

    void onlyTheWebMayBeOpened() {
        QVERIFY(webAddress("https://example.org/a?b=c"));
        QVERIFY(webAddress("HTTP://example.org"));
        for (const auto* address : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https:", "http://", "", "example.org",
                                    " javascript:alert(1)", "java\nscript:alert(1)", "ftp://example.org"})
            QVERIFY2(!webAddress(address), address);
    }

    void linksNameRecords() {
        const RecordRef record{RecordKind::Relation, 4611686018427387904};
        QTextDocument document;
        document.setHtml(linkTo(record, QStringLiteral("x")));
        const auto href = QTextCursor(&document).block().begin().fragment().charFormat().anchorHref();
        QCOMPARE(recordOf(QUrl(href)), std::optional(record));
        QVERIFY(!recordOf(QUrl(QStringLiteral("https://example.org/claim/1"))));
        QVERIFY(!recordOf(QUrl(QStringLiteral("record:nonsense/1"))));
        QVERIFY(!recordOf(QUrl(QStringLiteral("record:claim/x"))));
    }
};

QTEST_MAIN(RichTextTest)
#include "rich_text_test.moc"
