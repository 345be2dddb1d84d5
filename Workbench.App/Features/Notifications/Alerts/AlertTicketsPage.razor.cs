using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;

namespace Workbench.App.Features.Notifications.Alerts;

/// <summary>Shows team leads the tickets behind an alert, with what can be done about each. A row leaves with its cause.</summary>
public partial class AlertTicketsPage
{
    private const int RowsAtOnce = 50;

    private AlertTicketsView? _view;
    private int _maxRows = RowsAtOnce;
    private int? _opened;

    [SupplyParameterFromQuery(Name = "list")]
    public string? ListName { get; set; }

    [Inject]
    public required AlertTicketsQuery Query { get; init; }

    /// <summary>The list that the address names. A value that means nothing is ignored.</summary>
    private AlertList List =>
        Enum.TryParse<AlertList>(ListName, ignoreCase: true, out var list) && Enum.IsDefined(list)
            ? list
            : AlertList.Late;

    /// <summary>A deadline comes close or passes without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(2);

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Delivery or ChangeTopic.Forecast;

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _view?.List != List)
        {
            (_opened, _maxRows) = (null, RowsAtOnce);
            await ReadAsync(DisposalToken);
        }
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        AlertTicketsView view;
        do
        {
            view = await Query.RunAsync(Actor, List, ct);
        } while (view.List != List);

        _view = view;
    }

    private static string Name(AlertList list) =>
        list switch
        {
            AlertList.Late => NotificationsTexts.Alerts_Late,
            AlertList.DueSoon => NotificationsTexts.Alerts_DueSoon,
            AlertList.Forecast => NotificationsTexts.Alerts_Forecast,
        };

    private static Dictionary<string, object> ParametersOf(int number) =>
        new(StringComparer.Ordinal) { ["Number"] = number, ["IsAnswerDue"] = false };
}
