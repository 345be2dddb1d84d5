using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>Shows the internal notes about a customer and writes new ones.</summary>
public partial class CustomerNotesPanel
{
    private CustomerNotesView? _view;
    private int? _loadedBefore;
    private string _text = "";
    private string? _problem;
    private Guid _operation = Guid.NewGuid();

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    /// <summary>The upper bound: only notes with a lower number are shown.</summary>
    [Parameter]
    public int? Before { get; set; }

    [Inject]
    public required CustomerNotesQuery Query { get; init; }

    [Inject]
    public required SaveCustomerNote Save { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loadedBefore != Before)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, Customer.Id);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _loadedBefore = Before;
        _view = await Query.RunAsync(Actor, Customer.Id, Before, ct);
    }

    private async Task SaveAsync()
    {
        var outcome = await Save.RunAsync(
            Actor,
            new(Customer.Id, null, null, _operation),
            _text,
            CancellationToken.None
        );
        _problem = outcome.ErrorText();
        _operation = Guid.NewGuid();
        if (_problem is null)
        {
            _text = "";
        }
    }

    private string PageUrl(int? before) => Navigation.GetUriWithQueryParameter("before", before);
}
