using Workbench.App.Features.Escalations.Details;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Escalations.Split;

/// <summary>Holds the input for taking a bundle apart: where each ticket goes, and why they no longer belong together.</summary>
public sealed class SplitForm
{
    public IReadOnlyList<SplitFormLine> Lines { get; private set; } = [];

    public string Reason { get; set; } = "";

    /// <summary>The tickets that return to the queue, as they would be planned.</summary>
    public IEnumerable<Ticket> Returning =>
        Lines
            .Where(l => l.Destination == TicketDestination.Queue)
            .Select(l => l.Ticket with { Size = l.Size, EstimateMinutes = l.EstimateMinutes });

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
                var line = lines.GetValueOrDefault(t.Ticket.Number) ?? new(t.Ticket);
                line.QueuePosition = t.QueuePosition;
                return line;
            }),
        ];
    }

    /// <summary>
    /// Returns the input to store, or the text that says what can't be read. A ticket without a destination is left out, and
    /// the domain refuses it.
    /// </summary>
    public (IReadOnlyList<SplitTicket>? Tickets, string? Problem) ToInput() =>
        Lines.FirstOrDefault(l =>
            l is { Destination: TicketDestination.Queue, HasEstimate: true, EstimateMinutes: null }
        )
            is { } unread
            ? (null, Formats.Text(EscalationsTexts.EstimateNotUnderstood, unread.Ticket.Number))
            : (
                [
                    .. Lines
                        .Where(l => l.Destination is not null)
                        .Select(l => new SplitTicket(
                            l.Ticket.Number,
                            l.Destination!.Value,
                            l.Destination == TicketDestination.Queue ? l.Size : null,
                            l.Destination == TicketDestination.Queue ? l.EstimateMinutes : null
                        )),
                ],
                null
            );

    /// <summary>Holds where one ticket goes.</summary>
    public sealed class SplitFormLine(Ticket ticket)
    {
        public Ticket Ticket { get; } = ticket;

        /// <summary>Null until it is chosen: nothing is preselected.</summary>
        public TicketDestination? Destination { get; set; }

        /// <summary>The place in the queue if the ticket returns now.</summary>
        public int? QueuePosition { get; set; }

        /// <summary>The size before it was escalated with other tickets; null if the ticket itself was Large.</summary>
        public SizeClass? Size { get; set; } = ticket.Size == SizeClass.Large ? null : ticket.Size;

        public string Estimate { get; set; } =
            ticket is { Size: not SizeClass.Large, EstimateMinutes: { } minutes }
                ? Formats.Duration(minutes)
                : "";

        public bool HasEstimate => Estimate.Trim().Length > 0;

        /// <summary>The estimate in minutes; null if it is missing or invalid.</summary>
        public int? EstimateMinutes => TypedTimeParser.Parse(Estimate)?.Value;
    }
}
