using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>An escalation being cut down: each ticket with a size of its own, and why it fits now.</summary>
public sealed class RescopeForm
{
    public IReadOnlyList<RescopeFormLine> Lines { get; private set; } = [];

    public string Outcome { get; set; } = "";

    /// <summary>What is planned for all of them together, as far as it is known.</summary>
    public Minutes PlannedTime => BundleRules.PlannedTogether(Lines.Select(l => l.PlannedTicket));

    public bool ExceedsLimit => BundleRules.ExceedsFourHours(Lines.Select(l => l.PlannedTicket));

    /// <summary>Takes up what the page shows now: what was typed for a ticket that is still there stays.</summary>
    public void Update(IReadOnlyList<EscalationDetails.EscalatedTicket> tickets)
    {
        var known = Lines.ToDictionary(l => l.Ticket.Number);
        Lines =
        [
            .. tickets.Select(t =>
            {
                var line =
                    known.GetValueOrDefault(t.Ticket.Number) ?? new(t.Ticket, t.QueuePosition);
                line.QueuePosition = t.QueuePosition;
                return line;
            }),
        ];
    }

    /// <summary>What to store, or the sentence that says what was not understood. What lacks a size is left out: the domain says so.</summary>
    public (IReadOnlyList<RescopedTicket>? Tickets, string? Problem) ToInput()
    {
        if (Lines.FirstOrDefault(l => l is { HasEstimate: true, EstimateMinutes: null }) is { } odd)
        {
            return (null, Formats.Text(Texts.Escalation_EstimateNotUnderstood, odd.Ticket.Number));
        }

        return (
            [
                .. Lines
                    .Where(l => l.Size is not null)
                    .Select(l => new RescopedTicket(
                        l.Ticket.Number,
                        l.Size!.Value,
                        l.EstimateMinutes
                    )),
            ],
            null
        );
    }

    /// <summary>What somebody is cutting a ticket down to.</summary>
    public sealed class RescopeFormLine(Ticket ticket, int? place)
    {
        public Ticket Ticket { get; } = ticket;

        /// <summary>Its place in the queue when it comes back.</summary>
        public int? QueuePosition { get; set; } = place;

        /// <summary>What it was before it was escalated with others; nothing where it was Large by itself.</summary>
        public SizeClass? Size { get; set; } = ticket.Size == SizeClass.Large ? null : ticket.Size;

        public string Estimate { get; set; } =
            ticket is { Size: not SizeClass.Large, EstimateMinutes: { } minutes }
                ? Workbench.App.Shell.Formatting.Formats.Duration(minutes)
                : "";

        public bool HasEstimate => Estimate.Trim().Length > 0;

        /// <summary>Null where there is none, or none that can be understood.</summary>
        public int? EstimateMinutes => TypedTimeParser.Parse(Estimate)?.Value;

        /// <summary>As it would be planned.</summary>
        public Ticket PlannedTicket =>
            Ticket with
            {
                Size = Size,
                EstimateMinutes = EstimateMinutes,
            };
    }
}
