using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Shows the contacts of a customer with telephone, e-mail address and language, and their history.</summary>
public partial class ContactsPanel
{
    private const int MaxHistory = 50;

    private ContactsView? _view;
    private ContactDialog? _dialog;
    private RemoveContactDialog? _remove;

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Inject]
    public required ContactsQuery Query { get; init; }

    private bool CanSave =>
        Actor?.HasAny(CommandDescriptor.AllowedRolesOf(typeof(SaveContact))) == true;

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, Customer.Id);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _view = await Query.RunAsync(Actor, Customer.Id, ct);
}
