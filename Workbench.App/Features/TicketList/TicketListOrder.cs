using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.TicketList;

/// <summary>
/// Orders tickets by a column, then by number, and continues after a ticket: by its key, so that a page costs the same however
/// far back it is.
/// </summary>
public abstract class TicketListOrder
{
    private static readonly DateTime Earliest = DateTime.UnixEpoch;
    private static readonly DateTime Latest = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="after">The number of the last ticket of the page before.</param>
    public abstract Task<IQueryable<Ticket>> ApplyAsync(
        WorkbenchDb db,
        IQueryable<Ticket> tickets,
        bool descending,
        int? after,
        CancellationToken ct
    );

    public static TicketListOrder For(TicketListSort column, WorkbenchDb db) =>
        column switch
        {
            TicketListSort.Number => new Order<int>(t => t.Number, 0, int.MaxValue),
            TicketListSort.Submitted => new Order<DateTime>(t => t.SubmittedAt, Earliest, Latest),
            TicketListSort.Delivered => new Order<DateTime?>(
                t => t.DeliveredAt ?? Earliest,
                null,
                null
            ),
            TicketListSort.Time => new Order<int?>(t => t.RegisteredMinutes, null, null),
            TicketListSort.Size => new Order<int?>(
                t =>
                    t.Size == SizeClass.Small ? 1
                    : t.Size == SizeClass.Medium ? 2
                    : t.Size == SizeClass.Large ? 3
                    : 0,
                null,
                null
            ),
            TicketListSort.Status => new Order<int?>(
                t =>
                    t.State == TicketState.New ? 1
                    : t.State == TicketState.Queued ? 2
                    : t.State == TicketState.Started ? 3
                    : t.State == TicketState.AwaitingCustomer ? 4
                    : t.State == TicketState.AwaitingFunding ? 5
                    : t.State == TicketState.Escalated ? 6
                    : t.State == TicketState.Delivered ? 7
                    : t.State == TicketState.Closed ? 8
                    : t.State == TicketState.Withdrawn ? 9
                    : 10,
                null,
                null
            ),
            TicketListSort.Customer => new Order<string?>(
                // The index of the search keeps the names in Swedish order, the same in both databases.
                t =>
                    db.CustomerWords.Where(w => w.CustomerId == t.CustomerId && w.Word == "")
                        .Select(w => w.SortName)
                        .FirstOrDefault()
                    ?? "",
                null,
                null
            ),
            TicketListSort.Technician => new Order<string?>(
                t =>
                    db.People.Where(p => p.Id == t.TechnicianId)
                        .Select(p => p.Name)
                        .FirstOrDefault()
                    ?? "",
                null,
                null
            ),
        };

    /// <param name="lowest">
    /// With the highest value, the bounds of the first page: so it reads a range of the index, as all further pages do. Null
    /// where no index has the order.
    /// </param>
    private sealed class Order<TKey>(
        Expression<Func<Ticket, TKey>> key,
        TKey? lowest,
        TKey? highest
    ) : TicketListOrder
    {
        public override async Task<IQueryable<Ticket>> ApplyAsync(
            WorkbenchDb db,
            IQueryable<Ticket> tickets,
            bool descending,
            int? after,
            CancellationToken ct
        )
        {
            var last = after is null
                ? null
                : await db
                    .Tickets.Where(t => t.Number == after)
                    .Select(SelectKey())
                    .SingleOrDefaultAsync(ct);
            var bound = descending ? highest : lowest;
            var page =
                last is not null ? tickets.Where(IsBehind(last.Value, after!.Value, descending))
                : bound is null ? tickets
                : tickets.Where(IsWithin(bound, descending));
            return descending
                ? page.OrderByDescending(key).ThenByDescending(t => t.Number)
                : page.OrderBy(key).ThenBy(t => t.Number);
        }

        private Expression<Func<Ticket, Last<TKey>>> SelectKey() =>
            Expression.Lambda<Func<Ticket, Last<TKey>>>(
                Expression.MemberInit(
                    Expression.New(typeof(Last<TKey>)),
                    Expression.Bind(typeof(Last<TKey>).GetProperty(nameof(Last<>.Value))!, key.Body)
                ),
                key.Parameters
            );

        private Expression<Func<Ticket, bool>> IsWithin(TKey bound, bool descending) =>
            Expression.Lambda<Func<Ticket, bool>>(
                Compare(Parameter(bound), descending, orEqual: true),
                key.Parameters
            );

        /// <summary>
        /// The key is at most that of the last ticket, and lower or with a lower number. Written so, the first half is a range
        /// of an index.
        /// </summary>
        private Expression<Func<Ticket, bool>> IsBehind(TKey last, int number, bool descending)
        {
            var value = Parameter(last);
            var ownNumber = Expression.Property(key.Parameters[0], nameof(Ticket.Number));
            var behind = descending
                ? Expression.LessThan(ownNumber, Parameter(number))
                : Expression.GreaterThan(ownNumber, Parameter(number));
            return Expression.Lambda<Func<Ticket, bool>>(
                Expression.AndAlso(
                    Compare(value, descending, orEqual: true),
                    Expression.OrElse(Compare(value, descending, orEqual: false), behind)
                ),
                key.Parameters
            );
        }

        private BinaryExpression Compare(Expression value, bool descending, bool orEqual)
        {
            var (left, right) = (key.Body, value);
            if (typeof(TKey) == typeof(string))
            {
                var compare = typeof(string).GetMethod(
                    nameof(string.Compare),
                    [typeof(string), typeof(string)]
                )!;
                (left, right) = (Expression.Call(compare, left, right), Expression.Constant(0));
            }

            return (descending, orEqual) switch
            {
                (true, true) => Expression.LessThanOrEqual(left, right),
                (true, false) => Expression.LessThan(left, right),
                (false, true) => Expression.GreaterThanOrEqual(left, right),
                (false, false) => Expression.GreaterThan(left, right),
            };
        }

        /// <summary>A parameter of the statement, as a captured variable would be, so that its text stays the same.</summary>
        private static MemberExpression Parameter<T>(T value) =>
            Expression.Property(
                Expression.Constant(new Last<T> { Value = value }),
                nameof(Last<>.Value)
            );
    }

    private sealed class Last<T>
    {
        public required T Value { get; init; }
    }
}
