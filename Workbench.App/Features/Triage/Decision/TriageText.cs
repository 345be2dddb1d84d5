using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage.Decision;

/// <summary>Describes the result of a triage in a sentence.</summary>
public static class TriageText
{
    public static string Create(TriagedTicket triaged)
    {
        var escalated = triaged.Result.State == TicketState.Escalated;
        return triaged.Together.Count == 0
            ? Formats.Text(escalated ? TriageTexts.Escalated : TriageTexts.Sized, triaged.Number)
            : Formats.Text(
                escalated ? TriageTexts.EscalatedWith : TriageTexts.SizedWith,
                triaged.Number,
                Numbers(triaged.Together)
            );
    }

    /// <summary>Returns which other tickets are escalated together with it.</summary>
    public static string EscalationText(IReadOnlyCollection<Ticket> together) =>
        together.Count == 0
            ? TriageTexts.Handing
            : Formats.Text(TriageTexts.HandingWith, Numbers(together.Select(t => t.Number)));

    private static string Numbers(IEnumerable<int> numbers) =>
        string.Join(
            ", ",
            numbers.Order().Select(n => string.Create(CultureInfo.InvariantCulture, $"#{n}"))
        );
}
