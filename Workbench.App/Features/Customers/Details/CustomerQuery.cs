using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Details;

/// <summary>Returns one customer, by number or by id.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class CustomerQuery(QueryExecutor queries)
{
    /// <returns>The customer; null if no customer has that number.</returns>
    public Task<CustomerView?> RunAsync(Actor actor, string number, CancellationToken ct) =>
        TextCheck.Required(FieldName.Number, number, Customer.MaxNumberLength) is null
            ? FindAsync(actor, c => c.Number == number, ct)
            : FindAsync(actor, _ => false, ct);

    /// <summary>Returns the customer by id, even if its number has changed.</summary>
    public Task<CustomerView?> ByIdAsync(Actor actor, int id, CancellationToken ct) =>
        FindAsync(actor, c => c.Id == id, ct);

    private Task<CustomerView?> FindAsync(
        Actor actor,
        Expression<Func<Customer, bool>> which,
        CancellationToken ct
    ) =>
        queries.RunAsync<CustomerQuery, CustomerView?>(
            actor,
            async (db, token) =>
            {
                var view = await db
                    .Customers.Where(which)
                    .Select(c => new CustomerView(
                        c,
                        EF.Property<long>(c, WorkbenchDb.VersionProperty)
                    ))
                    .SingleOrDefaultAsync(token);
                return view is null
                    ? null
                    : view with
                    {
                        MainContact = CustomerContacts
                            .From(
                                view.Customer,
                                await db.LoadContactRevisionsAsync(view.Customer.Id, token)
                            )
                            .Main,
                    };
            },
            ct
        );
}
