using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Escalations.Decisions;

/// <summary>Holds the input for rescoping an escalation: a size for each ticket, and the reason it fits now.</summary>
public sealed class RescopeForm
{
    public IReadOnlyList<RescopeFormLine> Lines { get; private set; } = [];

    public string Outcome { get; set; } = "";

    /// <summary>The planned time of all tickets together, as far as it is known.</summary>
    public Minutes PlannedTime => BundleRules.TotalPlannedTime(Lines.Select(l => l.PlannedTicket));

    public bool ExceedsLimit => BundleRules.ExceedsFourHours(Lines.Select(l => l.PlannedTicket));

    /// <summary>
    /// Updates the lines from the current tickets. Keeps the input of tickets that are still on the escalation.
    /// </summary>
    public void Update(IReadOnlyList<EscalationDetails.EscalatedTicket> tickets)
    {
        var lines = Lines.ToDictionary(l => l.Ticket.Number);
        Lines =
        [
            .. tickets.Select(t =>
            {
                var line =
                    lines.GetValueOrDefault(t.Ticket.Number) ?? new(t.Ticket, t.QueuePosition);
                line.QueuePosition = t.QueuePosition;
                return line;
            }),
        ];
    }

    /// <summary>
    /// Returns the input to store, or the text that says what is invalid. A ticket without a size is left out, and the domain
    /// refuses it.
    /// </summary>
    public (IReadOnlyList<RescopedTicket>? Tickets, string? Problem) ToInput()
    {
        if (
            Lines.FirstOrDefault(l => l is { HasEstimate: true, EstimateMinutes: null }) is
            { } invalidLine
        )
        {
            return (
                null,
                Formats.Text(EscalationsTexts.EstimateNotUnderstood, invalidLine.Ticket.Number)
            );
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

    /// <summary>Holds the new size of one ticket.</summary>
    public sealed class RescopeFormLine(Ticket ticket, int? place)
    {
        public Ticket Ticket { get; } = ticket;

        /// <summary>The place in the queue when the ticket returns.</summary>
        public int? QueuePosition { get; set; } = place;

        /// <summary>The size before it was escalated with other tickets; null if the ticket itself was Large.</summary>
        public SizeClass? Size { get; set; } = ticket.Size == SizeClass.Large ? null : ticket.Size;

        public string Estimate { get; set; } =
            ticket is { Size: not SizeClass.Large, EstimateMinutes: { } minutes }
                ? Workbench.App.Shell.Formatting.Formats.Duration(minutes)
                : "";

        public bool HasEstimate => Estimate.Trim().Length > 0;

        /// <summary>The estimate in minutes; null if it is missing or invalid.</summary>
        public int? EstimateMinutes => TypedTimeParser.Parse(Estimate)?.Value;

        /// <summary>The ticket as it would be planned.</summary>
        public Ticket PlannedTicket =>
            Ticket with
            {
                Size = Size,
                EstimateMinutes = EstimateMinutes,
            };
    }
}
