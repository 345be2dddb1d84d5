using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Workbench.App.Features.SalesDesk;

/// <summary>Limits rows to those of some customers.</summary>
internal static class CustomerFilter
{
    /// <param name="customers">The customers; null for all, without a condition in the statement.</param>
    /// <param name="customerOf">The column that names the customer.</param>
    public static IQueryable<T> Apply<T>(
        IQueryable<T> rows,
        IReadOnlyCollection<int>? customers,
        Expression<Func<T, int>> customerOf
    )
        where T : class
    {
        var untracked = rows.AsNoTracking();
        if (customers is null)
        {
            return untracked;
        }

        Expression<Func<IEnumerable<int>>> ids = () => customers;
        var contains = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [typeof(int)],
            ids.Body,
            customerOf.Body
        );
        return untracked.Where(Expression.Lambda<Func<T, bool>>(contains, customerOf.Parameters));
    }
}
