using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Absences.HandOver;

/// <summary>Holds what a team lead chose for each ticket, and says what it would do.</summary>
public sealed class HandOverForm
{
    /// <summary>The ticket stays with the person.</summary>
    public const int Keep = -1;

    /// <summary>The ticket returns to its place in the queue.</summary>
    public const int Release = 0;

    private readonly Dictionary<int, int> choices = [];
    private HandOverView view;

    public HandOverForm(HandOverView view)
    {
        this.view = view;
        Spread();
    }

    public string Reason { get; set; } = "";

    public string LimitReason { get; set; } = "";

    public int SelectedCount => view.Tickets.Count(t => ChoiceOf(t.Ticket.Number) != Keep);

    /// <summary>Those who would get more started tickets than the limit (K11).</summary>
    public IReadOnlyList<HandOverView.Colleague> OverLimit =>
        [.. view.Colleagues.Where(c => StartedAfter(c) > view.MaxStartedTickets && Gets(c.Id) > 0)];

    /// <summary>Keeps what was chosen for tickets that are still the person's.</summary>
    public void Update(HandOverView current)
    {
        view = current;
        foreach (var ticket in current.Tickets)
        {
            choices.TryAdd(ticket.Ticket.Number, Keep);
        }

        foreach (var (number, choice) in choices)
        {
            if (choice > Release && current.Colleagues.All(c => c.Id != choice))
            {
                choices[number] = Keep;
            }
        }
    }

    public int ChoiceOf(int ticketNumber) => choices.GetValueOrDefault(ticketNumber, Keep);

    public void Choose(int ticketNumber, int choice) => choices[ticketNumber] = choice;

    public void ChooseForAll(int choice)
    {
        foreach (var ticket in view.Tickets)
        {
            choices[ticket.Ticket.Number] = choice;
        }
    }

    /// <summary>
    /// Spreads all tickets over the technicians who are not away today. What nobody has room for stays, to be decided.
    /// </summary>
    public void Spread()
    {
        var spread = HandOverSpread.Create(
            view.Tickets.Select(t => t.Ticket),
            view.Colleagues.Where(c => c.Away is null).Select(c => c.Load),
            view.MaxStartedTickets
        );
        foreach (var (number, technician) in spread)
        {
            choices[number] = technician ?? Keep;
        }
    }

    /// <summary>Returns the started tickets that a technician would have.</summary>
    public int StartedAfter(HandOverView.Colleague colleague) =>
        colleague.Load.StartedTickets + Gets(colleague.Id);

    public HandOverInput ToInput() =>
        new(
            view.PersonId,
            [
                .. view
                    .Tickets.Select(t => t.Ticket.Number)
                    .Where(number => ChoiceOf(number) != Keep)
                    .Select(number => new HandOverChoice(
                        number,
                        ChoiceOf(number) is > Release and var technician ? technician : null
                    )),
            ],
            Reason,
            OverLimit.Count > 0 ? LimitReason : ""
        );

    /// <summary>Returns what is missing before anything can be handed over; null if nothing is.</summary>
    public Refusal? Check() =>
        Domain.Tickets.Reason.Check(Reason)
        ?? (
            OverLimit.Count > 0 && string.IsNullOrWhiteSpace(LimitReason)
                ? Refusal.Because(RefusalCode.TooManyForTechnician, view.MaxStartedTickets)
                : null
        );

    private int Gets(int technicianId) =>
        view.Tickets.Count(t =>
            t.Ticket.State == TicketState.Started && ChoiceOf(t.Ticket.Number) == technicianId
        );
}
