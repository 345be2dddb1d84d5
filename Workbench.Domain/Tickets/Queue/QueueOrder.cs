using System.Linq.Expressions;

namespace Workbench.Domain.Tickets.Queue;

/// <summary>
/// Sorts waiting tickets: tickets with priority first, the latest priority before earlier ones, then first in, first out by
/// submission time and number. A returning ticket keeps its position. The same keys sort in memory and in the database (K4).
/// </summary>
[Rule("K4", Decides = true)]
public static class QueueOrder
{
    /// <summary>The first key.</summary>
    public static Expression<Func<Ticket, int>> Priority { get; } = t => t.Priority;

    /// <summary>The second key.</summary>
    public static Expression<Func<Ticket, DateTime>> SubmittedAt { get; } = t => t.SubmittedAt;

    /// <summary>The third key.</summary>
    public static Expression<Func<Ticket, int>> Number { get; } = t => t.Number;

    private static readonly Func<Ticket, int> FrontOf = Priority.Compile();
    private static readonly Func<Ticket, DateTime> SubmittedOf = SubmittedAt.Compile();
    private static readonly Func<Ticket, int> NumberOf = Number.Compile();

    /// <summary>Compares places by the same keys as <see cref="Apply(IEnumerable{Ticket})"/>.</summary>
    public static IComparer<QueuePlace> Places { get; } =
        Comparer<QueuePlace>.Create(
            (a, b) =>
                a.Priority != b.Priority ? a.Priority.CompareTo(b.Priority)
                : a.SubmittedAt != b.SubmittedAt ? a.SubmittedAt.CompareTo(b.SubmittedAt)
                : a.Number.CompareTo(b.Number)
        );

    public static QueuePlace PlaceOf(Ticket ticket) =>
        new(FrontOf(ticket), SubmittedOf(ticket), NumberOf(ticket));

    public static IOrderedEnumerable<Ticket> Apply(IEnumerable<Ticket> tickets) =>
        tickets.OrderBy(FrontOf).ThenBy(SubmittedOf).ThenBy(NumberOf);

    public static IOrderedQueryable<Ticket> Apply(IQueryable<Ticket> tickets) =>
        tickets.OrderBy(Priority).ThenBy(SubmittedAt).ThenBy(Number);

    /// <summary>Orders rows of a query by the ticket that each of them contains.</summary>
    public static IOrderedQueryable<T> Apply<T>(
        IQueryable<T> rows,
        Expression<Func<T, Ticket>> ticket
    ) =>
        rows.OrderBy(Within(ticket, Priority))
            .ThenBy(Within(ticket, SubmittedAt))
            .ThenBy(Within(ticket, Number));

    /// <summary>Returns the condition for tickets that come before the given one in this order.</summary>
    public static Expression<Func<Ticket, bool>> IsBefore(Ticket one)
    {
        var (front, submitted, number) = (one.Priority, one.SubmittedAt, one.Number);
        return t =>
            t.Priority < front
            || (
                t.Priority == front
                && (t.SubmittedAt < submitted || (t.SubmittedAt == submitted && t.Number < number))
            );
    }

    private static Expression<Func<T, TKey>> Within<T, TKey>(
        Expression<Func<T, Ticket>> ticket,
        Expression<Func<Ticket, TKey>> key
    ) =>
        Expression.Lambda<Func<T, TKey>>(
            new Replacement(key.Parameters[0], ticket.Body).Visit(key.Body),
            ticket.Parameters
        );

    private sealed class Replacement : ExpressionVisitor
    {
        private readonly Expression replaced;
        private readonly Expression replacement;

        public Replacement(Expression replaced, Expression replacement) =>
            (this.replaced, this.replacement) = (replaced, replacement);

        protected override Expression VisitParameter(ParameterExpression node) =>
            node == replaced ? replacement : base.VisitParameter(node);
    }
}
