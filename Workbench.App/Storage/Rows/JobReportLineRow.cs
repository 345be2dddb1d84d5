using Workbench.Domain;

namespace Workbench.App.Storage.Rows;

/// <summary>One line of the report that a run of a job left (N5).</summary>
public sealed record JobReportLineRow(long RunId, int No, string Subject, string Text, bool Failed)
    : IAppendOnly;
