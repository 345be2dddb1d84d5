using System.Linq.Expressions;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;

namespace Workbench.App.Shared.Search;

/// <summary>The condition that a document contains a text, as an expression for both databases.</summary>
internal static class DocumentCondition
{
    private static readonly (
        TicketParts Part,
        Func<string, Expression<Func<TicketDocumentRow, bool>>> Contains
    )[] Columns =
    [
        (TicketParts.Subject, text => d => d.Subject.Contains(text)),
        (TicketParts.Description, text => d => d.Description.Contains(text)),
        (TicketParts.Report, text => d => d.Report.Contains(text)),
        (TicketParts.Conversation, text => d => d.Conversation.Contains(text)),
        (TicketParts.Notes, text => d => d.Notes.Contains(text)),
        (TicketParts.Files, text => d => d.Files.Contains(text)),
    ];

    /// <summary>Returns the condition that one of the parts contains the text, or that the customer is one of these.</summary>
    public static Expression<Func<TicketDocumentRow, bool>> Contains(
        string text,
        IReadOnlyCollection<int> customers,
        TicketParts parts
    )
    {
        Expression<Func<TicketDocumentRow, bool>> ofCustomer = d =>
            customers.Contains(d.CustomerId);
        var parameter = ofCustomer.Parameters[0];
        return Columns
            .Where(c => parts.HasFlag(c.Part))
            .Select(c => c.Contains(text))
            .Aggregate(
                ofCustomer,
                (all, one) =>
                    Expression.Lambda<Func<TicketDocumentRow, bool>>(
                        Expression.OrElse(
                            all.Body,
                            new ParameterReplacement(one.Parameters[0], parameter).Visit(one.Body)
                        ),
                        parameter
                    )
            );
    }

    private sealed class ParameterReplacement(
        ParameterExpression replaced,
        ParameterExpression replacement
    ) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == replaced ? replacement : base.VisitParameter(node);
    }
}
