using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Escalations.FollowUp;
using Workbench.App.Features.Escalations.ProjectManager;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Escalations.Details;

/// <summary>
/// Shows who has it and when it is looked at again, the customer with agreement and hours, the expected time and price, who paid
/// for the time so far, and the time left to pick up.
/// </summary>
public partial class EscalationSidePanel
{
    private ProjectManagerDialog? _manager;
    private FollowUpDialog? _followUp;

    [Parameter, EditorRequired]
    public required EscalationDetails Card { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The current time, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    private DateOnly Today => StockholmTime.DateOf(Now);

    private string AgreementText =>
        Card.Hours is { Agreement: { } agreement, Term: not null } ? agreement.Package
        : Card.Hours.Agreement is { IsOver: false } coming && coming.Anchor > Today
            ? Formats.Text(EscalationsTexts.AgreementFrom, Formats.Date(coming.Anchor))
        : EscalationsTexts.AgreementNone;

    /// <summary>The time so far by who pays for it, without empty shares.</summary>
    private IEnumerable<(string Name, string Paid)> Payers
    {
        get
        {
            var spent = Card.Spent;
            if (spent.Drawn > Minutes.Zero)
            {
                yield return (EscalationsTexts.PaidByHours, Formats.Text("{0}", spent.Drawn));
            }

            if (spent.AtHourlyRate > Minutes.Zero)
            {
                yield return (
                    EscalationsTexts.PaidByRate,
                    Formats.Text(EscalationsTexts.TimeAndPrice, spent.AtHourlyRate, spent.RatePrice)
                );
            }

            if (spent.Uncovered > Minutes.Zero)
            {
                yield return (EscalationsTexts.PaidByNobody, Formats.Text("{0}", spent.Uncovered));
            }

            if (spent.Waived > Minutes.Zero)
            {
                yield return (EscalationsTexts.Waived, Formats.Text("{0}", spent.Waived));
            }

            if (spent.NotCharged > Minutes.Zero)
            {
                yield return (EscalationsTexts.NotCharged, Formats.Text("{0}", spent.NotCharged));
            }
        }
    }
}
