using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Customers.Edit;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers.Details;

/// <summary>Shows one customer: the balance at the top, and below it the tab that the address names.</summary>
public partial class CustomerPage
{
    /// <summary>The shown day may be at most this many years ahead: statements of later days only repeat.</summary>
    private const int MaxYearsAhead = 10;

    private static readonly DateOnly MinDate = new(2000, 1, 1);

    private CustomerView? _view;
    private EditCustomerDialog? _edit;
    private string? _dateProblem;
    private string? _loadedNumber;

    [Parameter]
    public required string Number { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    /// <summary>The day of the figures, as the address states it; empty for today.</summary>
    [SupplyParameterFromQuery(Name = "asof")]
    public string? AsOf { get; set; }

    /// <summary>Whether the ledger shows all entries.</summary>
    [SupplyParameterFromQuery(Name = "all")]
    public bool? All { get; set; }

    /// <summary>The name of the range of days of the usage.</summary>
    [SupplyParameterFromQuery(Name = "period")]
    public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>The ticket number by which the ledger is searched.</summary>
    [SupplyParameterFromQuery(Name = "ticket")]
    public string? LedgerTicket { get; set; }

    /// <summary>The kind of entry by which the ledger is searched.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? LedgerKind { get; set; }

    /// <summary>The key after which the list of what the customer was told begins.</summary>
    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    /// <summary>The upper bound of a list by number: only those with a lower number are shown.</summary>
    [SupplyParameterFromQuery(Name = "before")]
    public int? Before { get; set; }

    [Inject]
    public required CustomerQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool CanEdit =>
        Actor?.HasAny(CommandDescriptor.AllowedRolesOf(typeof(ChangeCustomer))) == true;

    private string RequestedNumber => _loadedNumber ?? Number;

    private CustomerTab CurrentTab =>
        Enum.TryParse<CustomerTab>(Show, ignoreCase: true, out var tab) && Enum.IsDefined(tab)
            ? tab
            : CustomerTab.Usage;

    private DateOnly AsOfDate { get; set; }

    private bool HasLedgerFilter =>
        !string.IsNullOrEmpty(LedgerTicket)
        || !string.IsNullOrEmpty(LedgerKind)
        || !string.IsNullOrEmpty(From)
        || !string.IsNullOrEmpty(To);

    protected override async Task OnParametersSetAsync()
    {
        ParseAsOf();
        if (IsLoaded && !string.Equals(_loadedNumber, Number, StringComparison.Ordinal))
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, _view?.Customer.Id ?? 0);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        string requested;
        CustomerView? view;
        do
        {
            requested = Number;
            view = await Query.RunAsync(Actor, requested, ct);
            if (
                view is null
                && _view is { } before
                && string.Equals(_loadedNumber, requested, StringComparison.Ordinal)
            )
            {
                // The customer's number was changed while this page was open.
                view = await Query.ByIdAsync(Actor, before.Customer.Id, ct);
            }
        } while (!string.Equals(requested, Number, StringComparison.Ordinal));

        (_view, _loadedNumber) = (view, requested);
        ParseAsOf();
        if (
            view is not null
            && !string.Equals(view.Customer.Number, requested, StringComparison.Ordinal)
        )
        {
            Navigation.NavigateTo(CustomerLinks.ToCustomer(view.Customer.Number), replace: true);
        }
    }

    /// <summary>
    /// Reads the day from the address. An invalid day, or one too far ahead, is reported, and today is shown instead.
    /// </summary>
    private void ParseAsOf()
    {
        (AsOfDate, _dateProblem) = (Clock.Today, null);
        if (string.IsNullOrEmpty(AsOf))
        {
            return;
        }

        var latest = Clock.Today.AddYears(MaxYearsAhead);
        if (
            DateOnly.TryParseExact(
                AsOf,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && day >= MinDate
            && day <= latest
        )
        {
            AsOfDate = day;
        }
        else
        {
            _dateProblem = Formats.Text(
                CustomersTexts.DayWrong,
                Formats.Date(MinDate),
                Formats.Date(latest)
            );
        }
    }

    private string LaunchText(Customer customer) =>
        customer.LaunchedOn is not { } launch ? CustomersTexts.NoLaunch
        : launch <= Clock.Today ? Formats.Text(CustomersTexts.LaunchedSaid, Formats.Date(launch))
        : Formats.Text(CustomersTexts.LaunchesSaid, Formats.Date(launch));

    private string TabUrl(CustomerTab tab) =>
        Navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["show"] = tab == CustomerTab.Usage ? null : tab.ToString().ToLowerInvariant(),
                ["all"] = null,
                ["before"] = null,
                ["period"] = null,
                ["from"] = null,
                ["to"] = null,
                ["ticket"] = null,
                ["kind"] = null,
                ["after"] = null,
            }
        );

    private static string TabText(CustomerTab tab) =>
        tab switch
        {
            CustomerTab.Usage => CustomersTexts.TabUsage,
            CustomerTab.Ledger => CustomersTexts.TabLedger,
            CustomerTab.Cards => CustomersTexts.TabCards,
            CustomerTab.Agreement => CustomersTexts.TabAgreement,
            CustomerTab.Tickets => CustomersTexts.TabTickets,
            CustomerTab.Uncovered => CustomersTexts.TabUncovered,
            CustomerTab.Contacts => CustomersTexts.TabContacts,
            CustomerTab.Notes => CustomersTexts.TabNotes,
            CustomerTab.Told => CustomersTexts.TabTold,
        };

    private Dictionary<string, object> SlotParameters(CustomerView view) =>
        new(StringComparer.Ordinal) { ["Customer"] = view.Customer, ["AsOf"] = AsOfDate };

    private Dictionary<string, object> LedgerSearchParameters(CustomerView view) =>
        new(StringComparer.Ordinal)
        {
            ["Customer"] = view.Customer,
            ["Ticket"] = LedgerTicket ?? "",
            ["Kind"] = LedgerKind ?? "",
            ["From"] = From ?? "",
            ["To"] = To ?? "",
            ["Before"] = Before ?? 0,
        };

    private Dictionary<string, object> UsageParameters(CustomerView view) =>
        new(SlotParameters(view), StringComparer.Ordinal)
        {
            ["Period"] = Period ?? "",
            ["From"] = From ?? "",
            ["To"] = To ?? "",
        };

    /// <summary>
    /// Returns the parameters of the ledger. It doesn't read the address itself: a component that is created while Blazor
    /// tells the address to its readers must not become one of them, or the connection ends.
    /// </summary>
    private Dictionary<string, object> LedgerParameters(CustomerView view) =>
        new(SlotParameters(view), StringComparer.Ordinal) { ["All"] = All == true };
}
