using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Actions.Completion;

/// <summary>What is asked when a delivered ticket is taken up again.</summary>
/// <param name="OwnFault">The work mends our own fault and is not charged: asked, not guessed (K9).</param>
/// <param name="Size">A new size class, where the old one no longer holds.</param>
/// <param name="EstimateMinutes">A new estimate of the whole, where nothing of the old one is left (K2).</param>
public sealed record ReopenInput(
    string Reason,
    bool OwnFault,
    SizeClass? Size,
    int? EstimateMinutes
);
