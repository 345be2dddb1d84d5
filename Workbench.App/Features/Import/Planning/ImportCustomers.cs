using System.Collections.Immutable;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>All customers of an import, existing and new, by id and by number.</summary>
public sealed class ImportCustomers
{
    private readonly ImmutableDictionary<int, CustomerSnapshot> byId;
    private readonly IReadOnlyDictionary<string, int> idByNumber;
    private readonly IReadOnlyList<int> ids;

    private ImportCustomers(
        ImmutableDictionary<int, CustomerSnapshot> byId,
        IReadOnlyDictionary<string, int> idByNumber,
        IReadOnlyList<int> ids
    ) => (this.byId, this.idByNumber, this.ids) = (byId, idByNumber, ids);

    /// <summary>The existing customers, then the new ones.</summary>
    public IEnumerable<CustomerSnapshot> All => ids.Select(id => byId[id]);

    public CustomerSnapshot this[int id] => byId[id];

    public static ImportCustomers Create(ExistingData existing, IEnumerable<Customer> added)
    {
        List<CustomerSnapshot> all =
        [
            .. existing
                .Customers.Values.DistinctBy(c => c.Id)
                .Select(c => CustomerSnapshot.FromExisting(c, existing)),
            .. added.Select(CustomerSnapshot.CreateNew),
        ];
        var numbers = existing.Customers.ToDictionary(
            c => c.Key,
            c => c.Value.Id,
            StringComparer.Ordinal
        );
        foreach (var customer in all.Select(c => c.Customer))
        {
            numbers.TryAdd(customer.Number, customer.Id);
        }

        return new(
            all.ToImmutableDictionary(c => c.Customer.Id),
            numbers,
            [.. all.Select(c => c.Customer.Id)]
        );
    }

    /// <summary>Returns the customer with a number; null if there is none.</summary>
    public CustomerSnapshot? Find(string number) =>
        idByNumber.TryGetValue(number, out var id) ? byId[id] : null;

    /// <summary>Replaces customers. If one is given twice, the last one counts.</summary>
    public ImportCustomers With(IEnumerable<CustomerSnapshot> changed) =>
        new(
            byId.SetItems(changed.Select(c => KeyValuePair.Create(c.Customer.Id, c))),
            idByNumber,
            ids
        );
}
