using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Agreements.Ledger.Search;

/// <summary>Searches a customer's ledger. The address has the filter, so that a result can be sent to somebody.</summary>
public partial class LedgerSearchPanel
{
    private LedgerSearchResult? _result;
    private (LedgerFilter, int) _loaded;
    private string _ticket = "";
    private LedgerEntryKind? _kind;
    private DateOnly? _from;
    private DateOnly? _to;
    private bool _problem;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Parameter]
    public string Ticket { get; set; } = "";

    [Parameter]
    public string Kind { get; set; } = "";

    [Parameter]
    public string From { get; set; } = "";

    [Parameter]
    public string To { get; set; } = "";

    /// <summary>Only entries with a lower number are shown; zero for the newest.</summary>
    [Parameter]
    public int Before { get; set; }

    [Inject]
    public required LedgerSearchQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private LedgerFilter Filter => LedgerFilter.Parse(Ticket, Kind, From, To);

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != (Filter, Before))
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        !Filter.IsEmpty && change == new Change(ChangeTopic.Account, Customer.Id);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var wanted = (Filter, Before);
        if (_loaded.Item1 != wanted.Filter)
        {
            // What is being typed stays when the same entries are read again.
            (_kind, _from, _to) = (Filter.Kind, Filter.From, Filter.To);
            _ticket =
                Filter.Ticket?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        }

        _loaded = wanted;
        _result = Filter.IsEmpty
            ? null
            : await Query.RunAsync(Actor, Customer.Id, Filter, Before > 0 ? Before : null, ct);
    }

    private void Search()
    {
        var ticket = LedgerFilter.ParseTicket(_ticket);
        _problem = ticket is null && !string.IsNullOrWhiteSpace(_ticket);
        if (!_problem)
        {
            Navigation.NavigateTo(Url(new(ticket, _kind, _from, _to), null));
        }
    }

    private string Url(LedgerFilter filter, int? before) =>
        Navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["ticket"] = filter.Ticket,
                ["kind"] = filter.Kind?.ToString().ToLowerInvariant(),
                ["from"] = filter.From is { } from ? AddressDate.ToText(from) : null,
                ["to"] = filter.To is { } to ? AddressDate.ToText(to) : null,
                ["before"] = before,
                ["all"] = null,
            }
        );
}
