using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Adds or changes a contact of a customer. Returns its number.</summary>
[CommandName("SaveContact")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class SaveContact(CommandExecutor commands)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        ContactCommandTarget target,
        ContactInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<SaveContact>(
                actor,
                target.AuditSubject,
                target.OperationId,
                new { target.ContactNo, input }
            ),
            (context, token) =>
                context.ChangeContactsAsync(
                    target.CustomerId,
                    (customer, revisions) =>
                        ContactChange.Save(
                            customer,
                            revisions,
                            target.ContactNo,
                            target.ExpectedVersion,
                            input,
                            context.Actor,
                            context.Now
                        ),
                    token
                ),
            ct
        );
}
