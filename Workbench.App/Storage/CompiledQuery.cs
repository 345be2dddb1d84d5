using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Workbench.App.Storage;

/// <summary>
/// A query that is translated once for each kind of database. EF Core translates other queries once too, but then compares the
/// expression with those that it knows at every call.
/// </summary>
/// <typeparam name="TQuery">The delegate that <c>EF.CompileAsyncQuery</c> returns.</typeparam>
/// <param name="compile">Calls <c>EF.CompileAsyncQuery</c>.</param>
internal sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> compiled = new();

    /// <summary>Returns the query for the database of a context.</summary>
    public TQuery For(WorkbenchDb db) =>
        compiled.GetOrAdd(db.Model, static (_, compile) => compile(), compile);
}
