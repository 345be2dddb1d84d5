using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers;

/// <summary>Adds a customer, with an empty account.</summary>
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class AddCustomer(Writes writes)
{
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        AddCustomerInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<int>>(
            WriteCommand.Of<AddCustomer>(actor, $"customer {input.Number}", operationId),
            async (scope, token) =>
            {
                if (input.Number.Trim().Length == 0 || input.Name.Trim().Length == 0)
                {
                    return Refusal.Because(RefusalCode.TextMissing, nameof(Customer.Name));
                }

                if (input.Name.Length > Customer.NameLength)
                {
                    return Refusal.Because(
                        RefusalCode.TextTooLong,
                        nameof(Customer.Name),
                        Customer.NameLength
                    );
                }

                if (await scope.Db.Customers.AnyAsync(c => c.Number == input.Number, token))
                {
                    return Refusal.Because(RefusalCode.CustomerNumberTaken, input.Number);
                }

                var id = await scope.NextNumberAsync(nameof(Customer), token);
                scope.Db.Customers.Add(
                    new(
                        id,
                        input.Number.Trim(),
                        input.Name.Trim(),
                        input.ContactName,
                        input.ContactEmail,
                        input.LaunchedOn
                    )
                );
                scope.Db.Accounts.Add(Account.Open(id));
                scope.Changed(ChangeTopic.Account, id);
                return id;
            },
            ct
        );
}
