// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reasoning/computed_page.h"

#include "ui/panels/inspector_page.h"
#include "ui/panels/page_area.h"
#include "ui/panels/section_heading.h"
#include "ui/render/theme.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace cruxmap {

namespace {

constexpr int kMomentMilliseconds = 500;
constexpr int kMargin = 16;
constexpr int kParts = 100;

}  // namespace

ComputedPage::ComputedPage(Workspace& workspace, const QString& busyWords, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_theme(&Theme::light()),
      m_scroll(new QScrollArea),
      m_busy(new QWidget),
      m_busyWords(new QLabel(busyWords)),
      m_progress(new QProgressBar),
      m_soon(new QTimer(this)),
      m_moment(new QTimer(this)),
      m_worker(new Worker(this)) {
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);

    fillBusyLine();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_busy);

    m_soon->setSingleShot(true);
    m_moment->setSingleShot(true);
    m_moment->setInterval(kMomentMilliseconds);
    connect(m_soon, &QTimer::timeout, this, &ComputedPage::catchUp);
    connect(m_moment, &QTimer::timeout, this, &ComputedPage::showBusy);
    connect(m_worker, &Worker::progressed, this, [this](double part) {
        m_progress->setRange(0, kParts);
        m_progress->setValue(static_cast<int>(std::lround(part * kParts)));
    });
    connect(m_worker, &Worker::failed, this, [this](const QString& message) {
        m_failure = message;
        refill();
    });
    connect(m_worker, &Worker::busyChanged, this, [this] {
        if (m_worker->busy()) return;
        m_moment->stop();
        m_busy->hide();
    });
    connect(&workspace, &Workspace::documentChanged, this, &ComputedPage::outdate);
    connect(&workspace, &Workspace::committed, this, &ComputedPage::outdate);
    connect(&workspace, &Workspace::suppositionsChanged, this, &ComputedPage::outdate);
}

void ComputedPage::fillBusyLine() {
    m_busyWords->setFont(fontOf(FontRole::Quiet));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(m_busyWords->text());
    auto* stop = new QToolButton;
    stop->setObjectName(QStringLiteral("stop"));
    stop->setText(tr("Stop"));
    stop->setToolTip(tr("Shows what has been found so far"));
    auto* line = new QHBoxLayout(m_busy);
    line->setContentsMargins(kMargin, 4, kMargin - 8, 4);
    line->setSpacing(8);
    line->addWidget(m_busyWords);
    line->addWidget(m_progress, 1);
    line->addWidget(stop);
    m_busy->hide();
    connect(stop, &QToolButton::clicked, m_worker, &Worker::conclude);
}

// A running computation is stopped while all that it might tell is still there.
ComputedPage::~ComputedPage() {
    m_worker->disconnect(this);
    m_worker->cancel();
}

void ComputedPage::setTheme(const Theme& theme) {
    m_theme = &theme;
    makeQuiet(*m_busyWords, theme);
    refill();
}

bool ComputedPage::computing() const {
    return m_outdated || m_worker->busy() || m_soon->isActive();
}

void ComputedPage::outdate() {
    m_outdated = true;
    m_soon->start(0);
}

void ComputedPage::refill() {
    m_soon->start(0);
}

void ComputedPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_soon->start(0);
}

void ComputedPage::catchUp() {
    if (m_outdated && wanted()) return compute();
    if (!m_worker->busy() && !m_outdated) rebuild();
}

void ComputedPage::compute() {
    m_outdated = false;
    m_failure.clear();
    const auto made = m_workspace.hasDocument() ? job() : std::nullopt;
    if (!made) {
        m_worker->cancel();
        return rebuild();
    }
    m_progress->setRange(0, 0);
    m_worker->run([this, job = *made](std::stop_token stop, const Worker::Tell& tell) {
        auto deliver = job(std::move(stop), tell);
        return [this, deliver = std::move(deliver)] {
            if (deliver) deliver();
            rebuild();
        };
    });
    if (!m_busy->isVisible()) m_moment->start();
}

void ComputedPage::showBusy() {
    if (m_worker->busy()) m_busy->show();
}

void ComputedPage::rebuild() {
    const auto scrolled = m_scroll->verticalScrollBar()->value();
    auto* page = new InspectorPage(m_workspace, *m_theme, this);
    if (m_workspace.hasDocument()) fill(*page);
    page->finish();
    replacePage(*m_scroll, page);
    m_scroll->verticalScrollBar()->setValue(scrolled);
}

}  // namespace cruxmap
