using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>The input for reopening a delivered ticket.</summary>
/// <param name="OwnFault">True if the work corrects our own mistake and is not charged: asked, not guessed (K9).</param>
/// <param name="Size">A new size class, if the old one no longer applies.</param>
/// <param name="EstimateMinutes">A new estimate of the whole ticket, if nothing of the old one is left (K2).</param>
public sealed record ReopenInput(
    string Reason,
    bool OwnFault,
    SizeClass? Size,
    int? EstimateMinutes
);
