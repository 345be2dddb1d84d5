using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Commands;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Customers.Search;

/// <summary>
/// Lists customers and filters them by number, name or contact while the user types. The address stores the search text.
/// </summary>
public partial class CustomersPage
{
    /// <summary>The wait after a keystroke before the search starts.</summary>
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(120);

    private CustomerList _list = CustomerList.Empty;
    private NewCustomerDialog? _new;
    private ElementReference _search;
    private string _typed = "";
    private string _loadedSearch = "";
    private string _requestedSearch = "";
    private int? _selectedId;
    private int _keystroke;
    private bool _openAfterSearch;
    private bool _focused;

    [SupplyParameterFromQuery(Name = "q")]
    public string? SearchText { get; set; }

    [Inject]
    public required CustomersQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool CanAdd => Actor?.HasAny(Roles.Sales | Roles.TeamLead) == true;

    private CustomerRow? SelectedCustomer => _list.Rows.FirstOrDefault(r => r.Id == _selectedId);

    private string SummaryText =>
        _list.HasMore
            ? Formats.Text(
                _loadedSearch.Length > 0 ? CustomersTexts.SumMore : CustomersTexts.SumAll,
                _list.Rows.Count
            )
        : _list.Rows.Count == 1 ? CustomersTexts.SumOne
        : Formats.Text(CustomersTexts.Sum, _list.Rows.Count);

    /// <summary>The text for screen readers: the number of hits, and the one that Enter opens.</summary>
    private string LiveRegionText =>
        _list.Rows.Count == 0 ? CustomersTexts.LiveNone
        : SelectedCustomer is { } row
            ? Formats.Text(CustomersTexts.LiveChosen, SummaryText, row.Number, row.Name)
        : SummaryText;

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account;

    protected override async Task OnParametersSetAsync()
    {
        // A link or the back button changed the address. While the user types, the input is newer than the address.
        if (IsLoaded && !string.Equals(SearchText ?? "", _loadedSearch, StringComparison.Ordinal))
        {
            await ReadAsync(DisposalToken);
        }

        if (_openAfterSearch)
        {
            _openAfterSearch = false;
            OpenSelected();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsLoaded && !_focused)
        {
            _focused = true;
            await FocusAsync();
        }
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        string requested;
        CustomerList list;
        do
        {
            requested = SearchText ?? "";
            list = await Query.RunAsync(Actor, requested, ct);
        } while (!string.Equals(requested, SearchText ?? "", StringComparison.Ordinal));

        if (!IsLoaded || !string.Equals(requested, _loadedSearch, StringComparison.Ordinal))
        {
            // The best hit is selected only after something was typed.
            _selectedId =
                requested.Trim().Length > 0 && list.Rows is [var best, ..] ? best.Id : null;
            if (!string.Equals(requested, _requestedSearch, StringComparison.Ordinal))
            {
                (_typed, _requestedSearch) = (requested, requested);
            }
        }

        (_list, _loadedSearch) = (list, requested);
    }

    private async Task TypedAsync()
    {
        var keystroke = ++_keystroke;
        await Clock.DelayAsync(TypingDelay, DisposalToken);
        if (keystroke == _keystroke)
        {
            NavigateToSearch(_typed.Trim());
        }
    }

    private void OnKeyDown(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                MoveSelection(1);
                break;
            case "ArrowUp":
                MoveSelection(-1);
                break;
            case "Enter" when string.Equals(_typed.Trim(), _loadedSearch, StringComparison.Ordinal):
                OpenSelected();
                break;
            case "Enter":
                // Enter was pressed before the list arrived: the full text is looked up first.
                _keystroke++;
                _openAfterSearch = true;
                NavigateToSearch(_typed.Trim());
                break;
        }
    }

    private void MoveSelection(int by)
    {
        var at = _list.Rows.ToList().FindIndex(r => r.Id == _selectedId);
        if (_list.Rows.Count > 0)
        {
            _selectedId = _list.Rows[Math.Clamp(at + by, 0, _list.Rows.Count - 1)].Id;
        }
    }

    private void OpenSelected()
    {
        if (SelectedCustomer is { } row)
        {
            Navigation.NavigateTo(CustomerLinks.ToCustomer(row.Number));
        }
    }

    private async Task FocusAsync() => await _search.FocusAsync(preventScroll: true);

    private async Task ClearAsync()
    {
        _typed = "";
        NavigateToSearch("");
        await FocusAsync();
    }

    private void NavigateToSearch(string asked)
    {
        _requestedSearch = asked;
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter("q", asked.Length > 0 ? asked : null),
            replace: true
        );
    }

    private bool IsLaunched(CustomerRow row) => row.LaunchedOn <= Clock.Today;

    private string AvailableText(CustomerRow row) =>
        row.Package is null ? CustomersTexts.NoAgreement
        : IsLaunched(row) ? Formats.Duration(row.Available.Value)
        : CustomersTexts.NotLaunched;
}
