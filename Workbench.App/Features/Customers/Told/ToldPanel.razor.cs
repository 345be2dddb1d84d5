using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers.Told;

/// <summary>Shows what a customer was told, when, by whom and through which channel.</summary>
public partial class ToldPanel
{
    private ToldPage _page = ToldPage.Empty;
    private string? _loaded;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>The key after which the page begins, as the address states it; empty for the newest.</summary>
    [Parameter]
    public string Before { get; set; } = "";

    [Inject]
    public required ToldQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && !string.Equals(_loaded, Before, StringComparison.Ordinal))
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Ticket or ChangeTopic.Escalation
        || change == new Change(ChangeTopic.SalesFollowUp, Customer.Id);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _loaded = Before;
        _page = await Query.RunAsync(Actor, Customer.Id, ToldKey.Parse(Before), ct);
    }

    private static string KindText(ToldEntry entry) =>
        entry.Key.Kind switch
        {
            ToldKind.Message => CustomersTexts.Told_Message,
            ToldKind.Question => CustomersTexts.Told_Question,
            ToldKind.FundingRequest => CustomersTexts.Told_FundingRequest,
            ToldKind.Offer => CustomersTexts.Told_Offer,
            ToldKind.Contact => CustomersTexts.Told_Contact,
            ToldKind.LapseWarning => Formats.Text(
                CustomersTexts.Told_LapseWarning,
                Formats.Date(entry.LapsesOn!.Value)
            ),
        };

    private static string ChannelText(ToldEntry entry) =>
        entry.Channel is { } channel ? DomainText.For(channel) : CustomersTexts.Told_OnTicket;

    private string PageUrl(string? before) => Navigation.GetUriWithQueryParameter("after", before);
}
