using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Removes a contact of a customer. Its history stays.</summary>
[CommandName("RemoveContact")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class RemoveContact(CommandExecutor commands)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        ContactCommandTarget target,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<RemoveContact>(
                actor,
                target.AuditSubject,
                target.OperationId,
                target.ContactNo
            ),
            (context, token) =>
                context.ChangeContactsAsync(
                    target.CustomerId,
                    (customer, revisions) =>
                        ContactChange.Remove(
                            customer,
                            revisions,
                            target.ContactNo ?? 0,
                            target.ExpectedVersion,
                            context.Actor,
                            context.Now
                        ),
                    token
                ),
            ct
        );
}
