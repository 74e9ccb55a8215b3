// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/findings_row.h"

#include "core/base/date.h"
#include "ui/panels/section_heading.h"
#include "ui/reasoning/wordy_row.h"
#include "ui/render/fonts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace cruxmap {

namespace {

constexpr int kInner = 8;

QString sentenceOf(const Finding& finding) {
    return QString::fromStdString(plainText(finding.sentence));
}

QStringList detailsOf(const Dismissal* dismissal) {
    if (!dismissal) return {};
    QStringList parts{dismissal->reason.empty() ? FindingRow::tr("Put aside without a reason") : QString::fromStdString(dismissal->reason)};
    if (!dismissal->author.empty()) parts << QString::fromStdString(dismissal->author);
    if (!dismissal->date.empty()) parts << QString::fromStdString(dateInWords(dismissal->date));
    return {parts.join(QLatin1String(" · "))};
}

QToolButton* quietButton(const QString& text, const QString& name, const Theme& theme) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setObjectName(name);
    button->setFont(fontOf(FontRole::Quiet));
    button->setFocusPolicy(Qt::TabFocus);
    button->setStyleSheet(QStringLiteral("QToolButton { padding: 1px 5px; }"));
    makeQuiet(*button, theme);
    return button;
}

}  // namespace

FindingRow::FindingRow(const Finding& finding, const Dismissal* dismissal, bool editable, const QString& name, const Theme& theme,
                       QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_name(name),
      m_column(new QVBoxLayout(this)),
      m_row(new WordyRow(sentenceOf(finding), detailsOf(dismissal), theme, this)),
      m_button(quietButton(dismissal ? tr("Restore") : tr("Dismiss…"), name + QStringLiteral("-button"), theme)) {
    m_row->setObjectName(name);
    m_row->setToolTip(finding.subjects.size() > 1 ? tr("Goes through what this is about, one by one") : tr("Shows it on the map"));
    m_button->setAccessibleName((dismissal ? tr("Restore: %1") : tr("Dismiss: %1")).arg(sentenceOf(finding)));
    if (!editable) m_button->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    line->addWidget(m_row, 1);
    line->addWidget(m_button, 0, Qt::AlignTop);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    m_column->addLayout(line);
    connect(m_row, &QAbstractButton::clicked, this, &FindingRow::opened);
    if (dismissal)
        connect(m_button, &QToolButton::clicked, this, &FindingRow::restored);
    else
        connect(m_button, &QToolButton::clicked, this, [this] {
            if (m_question) return stopAsking();
            ask();
            m_reason->setFocus(Qt::OtherFocusReason);
        });
}

void FindingRow::ask(const QString& reason) {
    m_question = new QWidget(this);
    m_reason = new QLineEdit(reason, m_question);
    m_reason->setObjectName(m_name + QStringLiteral("-reason"));
    m_reason->setPlaceholderText(tr("Why it can be put aside (optional)"));
    m_reason->setAccessibleName(tr("Reason for putting it aside"));
    m_reason->installEventFilter(this);
    auto* done = quietButton(tr("Dismiss"), m_name + QStringLiteral("-done"), m_theme);
    auto* cancel = quietButton(tr("Cancel"), m_name + QStringLiteral("-cancel"), m_theme);
    auto* line = new QHBoxLayout(m_question);
    line->setContentsMargins(kInner, 0, 0, 4);
    line->setSpacing(2);
    line->addWidget(m_reason, 1);
    line->addWidget(done);
    line->addWidget(cancel);
    m_column->addWidget(m_question);
    m_question->show();
    connect(done, &QToolButton::clicked, this, [this] { Q_EMIT dismissed(m_reason->text().trimmed()); });
    connect(cancel, &QToolButton::clicked, this, &FindingRow::stopAsking);
    connect(m_reason, &QLineEdit::textEdited, this, &FindingRow::reasonChanged);
    Q_EMIT reasonChanged(reason);
}

void FindingRow::stopAsking() {
    if (!m_question) return;
    m_question->hide();
    m_question->deleteLater();
    m_question = nullptr;
    m_reason = nullptr;
    m_button->setFocus(Qt::OtherFocusReason);
    Q_EMIT reasonGivenUp();
}

// Enter puts aside, Escape gives up; neither is for the window.
bool FindingRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_reason || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter && key != Qt::Key_Escape) return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride) return true;
    if (enter)
        Q_EMIT dismissed(m_reason->text().trimmed());
    else
        stopAsking();
    return true;
}

}  // namespace cruxmap
