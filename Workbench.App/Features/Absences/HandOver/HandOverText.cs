using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Absences.HandOver;

/// <summary>Says what a hand-over does to a ticket.</summary>
public static class HandOverText
{
    public static string DefaultReason(HandOverView view) =>
        view.Away is { } away
            ? Formats.Text(
                AbsencesTexts.HandOver_ReasonAway,
                view.PersonName,
                Formats.Date(away.Until)
            )
        : !view.IsActive ? Formats.Text(AbsencesTexts.HandOver_ReasonLeft, view.PersonName)
        : view.Next is { } next
            ? Formats.Text(
                AbsencesTexts.HandOver_ReasonNext,
                view.PersonName,
                Formats.Date(next.From)
            )
        : "";

    public static string Effect(
        HandOverView view,
        HandOverForm form,
        HandOverView.TicketInHand row
    ) =>
        form.ChoiceOf(row.Ticket.Number) switch
        {
            HandOverForm.Keep => Formats.Text(AbsencesTexts.HandOver_EffectKeep, view.PersonName),
            HandOverForm.Release => row.Ticket.State == TicketState.AwaitingFunding
                ? Formats.Text(AbsencesTexts.HandOver_EffectFunding, row.QueuePosition)
                : Formats.Text(AbsencesTexts.HandOver_EffectRelease, row.QueuePosition),
            var id => view.Colleagues.FirstOrDefault(c => c.Id == id) is { } colleague
                ? Formats.Text(
                    AbsencesTexts.HandOver_EffectTo,
                    colleague.Name,
                    form.StartedAfter(colleague)
                )
                : "",
        };

    /// <summary>Returns what happens to the running timer; null if none runs or the ticket stays (K10).</summary>
    public static string? TimerEffect(
        HandOverForm form,
        HandOverView.TicketInHand row,
        DateTime now
    ) =>
        row.TimerStartedAt is { } startedAt && form.ChoiceOf(row.Ticket.Number) != HandOverForm.Keep
            ? Formats.Text(
                AbsencesTexts.HandOver_EffectTimer,
                Formats.Duration(Math.Max(0, (int)(now - startedAt).TotalMinutes))
            )
            : null;

    public static string Result(HandOverResult result, HandOverView view) =>
        result.Refusal is { } refusal ? RefusalText.For(refusal)
        : result.Choice.ToTechnicianId is not { } id ? AbsencesTexts.HandOver_Released
        : id == view.PersonId ? Formats.Text(AbsencesTexts.HandOver_HandedTo, view.PersonName)
        : Formats.Text(
            AbsencesTexts.HandOver_HandedTo,
            view.Colleagues.FirstOrDefault(c => c.Id == id)?.Name ?? ""
        );
}
