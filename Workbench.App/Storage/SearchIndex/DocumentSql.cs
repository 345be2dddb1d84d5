using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Workbench.App.Storage.SearchIndex;

/// <summary>Builds the statement of a search. Values are parameters.</summary>
/// <param name="findText">The function that returns the position of a text in another one.</param>
internal sealed class DocumentSql(string findText)
{
    /// <summary>The parts that are columns of the documents.</summary>
    public static readonly IReadOnlyList<TicketParts> TextParts =
    [
        .. Enum.GetValues<TicketParts>()
            .Where(p => p is not (TicketParts.None or TicketParts.All or TicketParts.Customer)),
    ];

    /// <summary>Tickets whose state is read to find those that share most words.</summary>
    private const int MaxCompared = 300;

    private readonly StringBuilder text = new();
    private readonly List<object> arguments = [];

    public FormattableString Statement =>
        FormattableStringFactory.Create(text.ToString(), [.. arguments]);

    public DocumentSql Add(string sql)
    {
        text.Append(sql);
        return this;
    }

    public DocumentSql AddValue(object value)
    {
        text.Append(CultureInfo.InvariantCulture, $"{{{arguments.Count}}}");
        arguments.Add(value);
        return this;
    }

    /// <summary>Selects the tickets that most of the lists of numbers contain, then the newest, of those that pass the filter.</summary>
    public DocumentSql AddMostFrequent(
        IEnumerable<Action> lists,
        DocumentFilter filter,
        int maxResults
    )
    {
        var separator = "WITH lists AS MATERIALIZED (";
        foreach (var addList in lists)
        {
            Add(separator);
            addList();
            separator = " UNION ALL ";
        }

        Add(
                """
                ), found AS MATERIALIZED (
                    SELECT l."Value", count(*) AS "Lists" FROM lists AS l GROUP BY l."Value"
                    ORDER BY "Lists" DESC, l."Value" DESC LIMIT 
                """
            )
            .AddValue(MaxCompared)
            .Add(
                """
                )
                SELECT f."Value" AS "Value" FROM found AS f CROSS JOIN "Tickets" AS t WHERE t."Number" = f."Value"
                """
            );
        return AddFilter(filter)
            .Add(" ORDER BY f.\"Lists\" DESC, f.\"Value\" DESC LIMIT ")
            .AddValue(maxResults);
    }

    /// <summary>Adds the condition that the documents contain the texts of the clauses, in one of the parts each.</summary>
    public DocumentSql AddTexts(IEnumerable<DocumentSearch.Clause> clauses, TicketParts parts)
    {
        foreach (var clause in clauses)
        {
            Add(" AND (FALSE");
            foreach (var part in TextParts.Where(p => parts.HasFlag(p)))
            {
                Add($" OR {findText}(d.\"{part}\", ").AddValue(clause.Text).Add(") > 0");
            }

            if (clause.Customers.Count > 0)
            {
                Add(" OR d.\"CustomerId\"").AddList(clause.Customers.Cast<object>());
            }

            Add(")");
        }

        return this;
    }

    /// <summary>Adds the conditions of a filter on the table of tickets.</summary>
    public DocumentSql AddFilter(DocumentFilter filter)
    {
        if (filter.States.Count > 0)
        {
            Add(" AND t.\"State\"").AddList(filter.States.Select(s => s.ToString()));
        }

        if (filter.Kind is { } kind)
        {
            Add(" AND t.\"Kind\" = ").AddValue(kind.ToString());
        }

        if (filter.BugClass is { } bugClass)
        {
            Add(" AND t.\"BugClass\" = ").AddValue(bugClass.ToString());
        }

        if (filter.TechnicianId is { } technician)
        {
            Add(" AND t.\"TechnicianId\" = ").AddValue(technician);
        }

        if (filter.Customers is { } customers)
        {
            Add(" AND t.\"CustomerId\"").AddList(customers.Cast<object>());
        }

        if (filter.From is { } from)
        {
            Add(" AND t.\"SubmittedAt\" >= ").AddValue(from);
        }

        if (filter.Before is { } before)
        {
            Add(" AND t.\"SubmittedAt\" < ").AddValue(before);
        }

        return this;
    }

    private DocumentSql AddList(IEnumerable<object> values)
    {
        Add(" IN (");
        var separator = "";
        foreach (var value in values)
        {
            Add(separator).AddValue(value);
            separator = ", ";
        }

        return Add(")");
    }
}
