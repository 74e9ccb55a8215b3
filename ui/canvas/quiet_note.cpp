// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/quiet_note.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace cruxmap {

namespace {

constexpr int momentMilliseconds = 300;
constexpr int margin = 20;

struct Note {
    QString title;
    QString advice;
};

QString tr(const char* text) {
    return QCoreApplication::translate("MapCanvas", text);
}

QString keyOf(const Actions& actions, ActionId id) {
    return actions[id]->shortcut().toString(QKeySequence::NativeText);
}

QString withKey(const QString& sentence, const QString& key) {
    return key.isEmpty() ? QString() : sentence.arg(key);
}

Note noteFor(const Workspace& workspace, const Actions& actions) {
    const auto claim = withKey(tr("%1 writes a claim"), keyOf(actions, ActionId::NewClaim));
    const auto question = withKey(tr("%1 asks a question"), keyOf(actions, ActionId::NewQuestion));
    const auto both = claim.isEmpty() || question.isEmpty() ? claim + question : tr("%1, %2.").arg(claim, question);
    const auto& map = workspace.map();
    if (map.all<Claim>().empty() && map.all<Question>().empty()) return {tr("What is the debate about?"), both};
    const auto search = withKey(tr("%1 finds claims to show here."), keyOf(actions, ActionId::Find));
    return {tr("This view shows no cards yet."), search.isEmpty() ? both : both + QLatin1Char(' ') + search};
}

}  // namespace

void paintQuietNote(QPainter& painter, const Stage& stage, const Actions& actions) {
    const auto& workspace = stage.workspace();
    if (!workspace.hasDocument() || !stage.picture().cards.empty() || workspace.arranging()) return;
    const auto note = noteFor(workspace, actions);
    const QRectF area(QPointF(), stage.viewport());
    const auto middle = area.center().y();
    painter.setPen(stage.theme().colour(ColourRole::Text));
    painter.setFont(fontOf(FontRole::Question));
    painter.drawText(QRectF(0, middle - 40, area.width(), 32), Qt::AlignCenter, note.title);
    painter.setPen(stage.theme().colour(ColourRole::SecondaryText));
    painter.setFont(fontOf(FontRole::Claim));
    painter.drawText(QRectF(24, middle, area.width() - 48, 60), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, note.advice);
}

ArrangingHint::ArrangingHint(Workspace& workspace, QWidget* parent) : QFrame(parent), m_workspace(workspace) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    auto* progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedSize(80, 6);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setFlat(true);
    row->addWidget(new QLabel(tr("Arranging the cards…")));
    row->addWidget(progress);
    row->addWidget(cancel);
    hide();
    m_moment.setSingleShot(true);
    m_moment.setInterval(momentMilliseconds);
    connect(&m_moment, &QTimer::timeout, this, [this] {
        place();
        show();
    });
    connect(cancel, &QPushButton::clicked, &workspace, &Workspace::cancelArranging);
    connect(&workspace, &Workspace::arrangingChanged, this, &ArrangingHint::follow);
    follow();
}

void ArrangingHint::follow() {
    if (m_workspace.arranging()) {
        if (!isVisible() && !m_moment.isActive()) m_moment.start();
    } else {
        m_moment.stop();
        hide();
    }
}

void ArrangingHint::place() {
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - margin);
}

}  // namespace cruxmap
