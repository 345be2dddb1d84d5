using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Customers.Add;

/// <summary>Adds a customer with an empty account.</summary>
[CommandName("AddCustomer")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class AddCustomer(CommandExecutor commands)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        CustomerInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<AddCustomer>(
                actor,
                $"customer {input.Number}",
                operationId,
                input
            ),
            (context, token) => AddAsync(context, CustomerInputRules.Trim(input), token),
            ct
        );

    private static async Task<Outcome<int>> AddAsync(
        CommandContext context,
        CustomerInput input,
        CancellationToken ct
    )
    {
        if (CustomerInputRules.Validate(input) is { } problem)
        {
            return problem;
        }

        if (await context.Db.Customers.AnyAsync(c => c.Number == input.Number, ct))
        {
            return Refusal.Because(RefusalCode.CustomerNumberTaken, input.Number);
        }

        var id = await context.NextNumberAsync(Counters.Customer, ct);
        context.Db.Customers.Add(
            new(
                id,
                input.Number,
                input.Name,
                input.ContactName,
                input.ContactEmail,
                input.LaunchedOn
            )
        );
        context.Db.Accounts.Add(HoursAccount.Create(id));
        context.AuditSubject = $"customer {id}";
        context.RecordChange(ChangeTopic.Account, id);
        return id;
    }
}
