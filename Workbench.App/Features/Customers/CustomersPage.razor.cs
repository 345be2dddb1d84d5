using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Workbench.App.Shell;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Customers;

/// <summary>Customers, found by number, name or contact as one types. What is typed stands in the address.</summary>
public partial class CustomersPage
{
    /// <summary>Between two keystrokes of somebody who is still typing.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private CustomerList _list = CustomerList.Empty;
    private NewCustomerDialog? _new;
    private ElementReference _search;
    private string _typed = "";
    private string _asked = "";
    private string _sent = "";
    private int? _chosenId;
    private int _keystroke;
    private bool _opens;
    private bool _focused;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Asked { get; set; }

    [Inject]
    public required CustomersQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool MayAdd => Actor?.HasAny(Roles.Sales | Roles.TeamLead) == true;

    private CustomerRow? Chosen => _list.Rows.FirstOrDefault(r => r.Id == _chosenId);

    private string Sum =>
        _list.HasMore
            ? Formats.Text(
                _asked.Length > 0 ? Texts.Customers_SumMore : Texts.Customers_SumAll,
                _list.Rows.Count
            )
        : _list.Rows.Count == 1 ? Texts.Customers_SumOne
        : Formats.Text(Texts.Customers_Sum, _list.Rows.Count);

    /// <summary>For whoever does not see the list: how many there are, and which one Enter opens.</summary>
    private string Live =>
        _list.Rows.Count == 0 ? Texts.Customers_LiveNone
        : Chosen is { } row ? Formats.Text(Texts.Customers_LiveChosen, Sum, row.Number, row.Name)
        : Sum;

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Account;

    protected override async Task OnParametersSetAsync()
    {
        // By a link or by going back; what is being typed is ahead of the address.
        if (IsLoaded && !string.Equals(Asked ?? "", _asked, StringComparison.Ordinal))
        {
            await ReadAsync(DisposalToken);
        }

        if (_opens)
        {
            _opens = false;
            Open();
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
        string asked;
        CustomerList list;
        do
        {
            asked = Asked ?? "";
            list = await Query.RunAsync(Actor, asked, ct);
        } while (!string.Equals(asked, Asked ?? "", StringComparison.Ordinal));

        if (!IsLoaded || !string.Equals(asked, _asked, StringComparison.Ordinal))
        {
            // Typed words choose the best one; before that nothing is.
            _chosenId = asked.Trim().Length > 0 && list.Rows is [var best, ..] ? best.Id : null;
            if (!string.Equals(asked, _sent, StringComparison.Ordinal))
            {
                (_typed, _sent) = (asked, asked);
            }
        }

        (_list, _asked) = (list, asked);
    }

    private async Task TypedAsync()
    {
        var mine = ++_keystroke;
        await Clock.DelayAsync(Pause, DisposalToken);
        if (mine == _keystroke)
        {
            Go(_typed.Trim());
        }
    }

    private void Pressed(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown":
                Move(1);
                break;
            case "ArrowUp":
                Move(-1);
                break;
            case "Enter" when string.Equals(_typed.Trim(), _asked, StringComparison.Ordinal):
                Open();
                break;
            case "Enter":
                // Quicker than the list: what was typed in full is looked up first.
                _keystroke++;
                _opens = true;
                Go(_typed.Trim());
                break;
        }
    }

    private void Move(int by)
    {
        var at = _list.Rows.ToList().FindIndex(r => r.Id == _chosenId);
        if (_list.Rows.Count > 0)
        {
            _chosenId = _list.Rows[Math.Clamp(at + by, 0, _list.Rows.Count - 1)].Id;
        }
    }

    private void Open()
    {
        if (Chosen is { } row)
        {
            Navigation.NavigateTo(CustomerAddresses.Of(row.Number));
        }
    }

    private async Task FocusAsync() => await _search.FocusAsync(preventScroll: true);

    private async Task ClearAsync()
    {
        _typed = "";
        Go("");
        await FocusAsync();
    }

    private void Go(string asked)
    {
        _sent = asked;
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter("q", asked.Length > 0 ? asked : null),
            replace: true
        );
    }

    private bool IsLaunched(CustomerRow row) => row.LaunchedOn <= Clock.Today;

    private string HoursOf(CustomerRow row) =>
        row.Package is null ? Texts.Customers_NoAgreement
        : IsLaunched(row) ? Formats.Duration(row.Available.Value)
        : Texts.Customers_NotLaunched;
}
