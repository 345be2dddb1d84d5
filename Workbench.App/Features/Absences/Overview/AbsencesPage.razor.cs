using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Absences.Overview;

/// <summary>Shows who of the group is away in a week or month, and lets people enter their days away.</summary>
public partial class AbsencesPage
{
    private AbsencesView? _view;
    private AbsenceDialog? _dialog;

    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [Inject]
    public required AbsencesQuery Query { get; init; }

    private AbsencePeriod Period => AbsencePeriod.Parse(View, From, Clock.Today);

    /// <summary>Week and month switch around today, if it is shown.</summary>
    private DateOnly ShownDay =>
        Period.From <= Clock.Today && Clock.Today <= Period.To ? Clock.Today : Period.From;

    private string PeriodText =>
        Period.IsWeek
            ? Formats.Text(
                AbsencesTexts.Period_Week,
                IsoWeek.FromDate(Period.From).Number,
                Formats.Date(Period.From),
                Formats.Date(Period.To)
            )
            : Period.From.ToString("Y", CultureInfo.CurrentCulture);

    private string? SummaryText =>
        _view is not { } view ? null
        : view.People.Count(p => view.Calendar.Find(p.Id, Clock.Today) is not null) is var away
        && ShownDay == Clock.Today
            ? Formats.Text(AbsencesTexts.Sum, away)
        : null;

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Absence or ChangeTopic.Person;

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _view?.Period != Period)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        AbsencePeriod requested;
        do
        {
            requested = Period;
            _view = await Query.RunAsync(Actor, requested, ct);
        } while (requested != Period);
    }
}
