using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>Beside an escalation: the customer and their hours, the range, who paid for the time so far, and the clock.</summary>
public partial class EscalationSidePanel
{
    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    /// <summary>UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    /// <summary>Who paid how much of the time so far; only those who paid any.</summary>
    private IEnumerable<(string Name, string Paid)> Payers
    {
        get
        {
            var spent = Card.Spent;
            if (spent.Drawn > Minutes.Zero)
            {
                yield return (Texts.Escalation_PaidByHours, Formats.Text("{0}", spent.Drawn));
            }

            if (spent.AtHourlyRate > Minutes.Zero)
            {
                yield return (
                    Texts.Escalation_PaidByRate,
                    Formats.Text(Texts.Escalation_TimeAndPrice, spent.AtHourlyRate, spent.RatePrice)
                );
            }

            if (spent.Uncovered > Minutes.Zero)
            {
                yield return (Texts.Escalation_PaidByNobody, Formats.Text("{0}", spent.Uncovered));
            }

            if (spent.NotCharged > Minutes.Zero)
            {
                yield return (Texts.Escalation_NotCharged, Formats.Text("{0}", spent.NotCharged));
            }
        }
    }
}
