namespace Workbench.Tests.Storage.Persisted;

/// <summary>
/// Lists every name that is stored in a database, a browser, a file or a protocol. A renamed member keeps its stored name: by
/// <c>[CommandName]</c>, <c>[OutcomeName]</c>, <c>[JsonPropertyName]</c> or a constant. Names are only added here, or changed
/// together with a migration of the stored data.
/// </summary>
internal static class StoredNames
{
    /// <summary>Use cases, as stored in the audit and the operations.</summary>
    public static readonly string[] Commands =
    [
        "ActivatePerson",
        "AddAbsence",
        "AddBusyPeriod",
        "AddCustomer",
        "AddNote",
        "AddPackage",
        "ApproveFinish",
        "AskCustomer",
        "AttachFile",
        "Backup",
        "BuyRefillCard",
        "CancelAbsence",
        "CancelRefillCard",
        "ChangeAbsence",
        "ChangeBundle",
        "ChangeBusyPeriod",
        "ChangeCustomer",
        "ChangeKind",
        "ChangePackage",
        "ChangePackageOffer",
        "ChangePassword",
        "ChangePerson",
        "ChangeRoles",
        "ChangeSetting",
        "CheckCode",
        "CheckPassword",
        "ClassifyBug",
        "CloseDelivered",
        "CloseEscalation",
        "CloseTicket",
        "CompareTimeAdvice",
        "CorrectTime",
        "CoverUncoveredTime",
        "DeactivatePerson",
        "DeclineProductReport",
        "DeliverTicket",
        "DiscardParkedTimer",
        "DiscardTimer",
        "EditNote",
        "EndAgreement",
        "EndOtherSessions",
        "EndSession",
        "EndTimer",
        "EstimateAnew",
        "GoOnWithoutAnswer",
        "HandBack",
        "HandOver",
        "HandOverMonth",
        "HandOverTickets",
        "HandToSales",
        "ImportAbsences",
        "ImportFolder",
        "InvitePerson",
        "JobDashboard",
        "JobRuns",
        "JoinPeople",
        "JoinProductReport",
        "KeepResetPreview",
        "LinkTickets",
        "LockMonth",
        "MakeFirstAdministrator",
        "MergeTickets",
        "MessageCustomer",
        "MoveTime",
        "MoveToFront",
        "NameProjectManager",
        "OpenAgreement",
        "PickUpEscalation",
        "PinCustomerNote",
        "PlanProductReport",
        "PostponeHandOver",
        "ProtectionKeys",
        "Read",
        "ReassignTickets",
        "RecordAnswer",
        "RecordCustomerMessage",
        "RecordFundingChoice",
        "RecordFundingRequest",
        "RecordInvoiceAnswer",
        "RecordOfferAnswer",
        "RecordSalesContact",
        "RecordSentOffer",
        "RecordSessionActivity",
        "RegisterParkedTimer",
        "RegisterTime",
        "RemoveAttachment",
        "RemoveContact",
        "RemoveCustomerNote",
        "ReopenTicket",
        "RescopeEscalation",
        "ResetPassword",
        "ResumeSalesTask",
        "ReviewReopening",
        "RunResets",
        "SaveContact",
        "SaveCustomerNote",
        "SaveDraft",
        "SaveReply",
        "ScheduleFollowUp",
        "SealAudit",
        "SecurityEvents",
        "SeeNotices",
        "SetAdministrator",
        "SetPassword",
        "ShipProductReport",
        "SignIn",
        "SnoozeSalesTask",
        "SplitBundle",
        "StageFile",
        "StartInvoice",
        "StartTimer",
        "StopTimer",
        "StoreForecasts",
        "SubmitTicket",
        "SweepStagedFiles",
        "TakeNext",
        "TellNotices",
        "TriageTicket",
        "TurnOffTwoFactor",
        "TurnOnTwoFactor",
        "UndoHandOver",
        "UndoWithdrawal",
        "UnlockMonth",
        "UnstageFile",
        "WaiveTime",
        "WatchTicket",
        "WithdrawTicket",
        "WriteEscalationPlan",
    ];

    /// <summary>Other commands in the audit.</summary>
    public static readonly string[] OtherCommands =
    [
        "BundleLeft",
        "BusyPeriodRemoved",
        "DemoPeople",
        "DeniedRead",
        "LinkRemoved",
        "MergeTicketsUndone",
        "MoveToFrontUndone",
        "OtherSite",
        "PickUpEscalationUndone",
        "ReplyRemoved",
        "Restore",
        "TooManyRequests",
        "TriageTicketUndone",
    ];

    /// <summary>
    /// Answers of operations by command: the case and its JSON names. Leaves out empty answers and single plain values.
    /// </summary>
    public static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["BuyRefillCard"] =
            "Done {Value{CustomerId SourceNo BoughtOn Hours DiscountPercent PriceOre OrderedBy Channel Reference}}",
        ["ChangePackage"] =
            "Done {Value{CustomerId No ChosenOn FromPackage ToPackage EffectiveOn GainedMinutes PriceOre RecordedAt OrderedBy Channel Reference IsUpgrade CancelsPendingChange}}",
        ["ClassifyBug"] =
            "Done {Value{ProductReport Effect{Times{Activity Minutes ChargedBefore ChargedAfter} Reversed Drawn Lapsed BalanceBefore BalanceAfter HeldBefore HeldAfter UncoveredBefore UncoveredAfter RateBefore RateAfter GoOn}}}",
        ["CorrectTime"] =
            "Done {Value{RegisteredBefore RegisteredAfter UncoveredBefore UncoveredAfter BalanceBefore BalanceAfter Sources{No Kind TermStart RemainingBefore RemainingAfter} HeldBefore HeldAfter ClosedOn Waits NewNo}}",
        ["CoverUncoveredTime"] = "Done {Value{Covered StillUncovered}}",
        ["ChangeSetting"] =
            "Done {Value{No Key FromValue ToValue IsOperatorValue ValidFrom ChangedAt ChangedById ChangedByName}}",
        ["ImportAbsences"] = "Done {Value{Added Changed Cancelled}}",
        ["HandOverMonth"] = "Done {Value{No LineCount TotalOre}}",
        ["InvitePerson"] = "Done {Value{PersonId Token Url}}",
        ["JobRuns"] = "Done {Value{Id Job StartedAt EndedAt DoneCount FailedCount Error}}",
        ["MoveTime"] =
            "Done {Value{From{RegisteredBefore RegisteredAfter UncoveredBefore UncoveredAfter BalanceBefore BalanceAfter Sources{No Kind TermStart RemainingBefore RemainingAfter} HeldBefore HeldAfter ClosedOn Waits NewNo} To{RegisteredBefore RegisteredAfter UncoveredBefore UncoveredAfter BalanceBefore BalanceAfter Sources{No Kind TermStart RemainingBefore RemainingAfter} HeldBefore HeldAfter ClosedOn Waits NewNo} OneCustomer}}",
        ["RegisterParkedTimer"] = "Done {Value{No Minutes Drawn Uncovered Notice Waits}}",
        ["RegisterTime"] = "Done {Value{No Minutes Drawn Uncovered Notice Waits}}",
        ["ResetPassword"] = "Done {Value{PersonId Token Url}}",
        ["SetAdministrator"] = "Done {Value{PersonId Token Url}}",
        ["RunResets"] =
            "Done {Value{Reports{CustomerId TermNumber TermStart ResetOn LapsedMinutes CarriedMinutes GrantedMinutes BalanceAfter RecordedAt} Settled{CustomerId LastDay TermStart TermEnd DaysElapsed DaysInTerm IncludedMinutes EarnedMinutes IncludedDrawnMinutes OverdrawMinutes HourlyRateOre OwedOre UnusedCardMinutes RecordedAt}}}",
        ["StopTimer"] = "Posted {Number Time{No Minutes Drawn Uncovered Notice Waits} IsFinal}",
        ["TakeNext"] =
            "QueueEmpty {PassedOver{Number Why ShortMinutes} IsFinal} | Started {Number PassedOver{Number Why ShortMinutes} IsFinal}",
        ["TellNotices"] =
            "Done {Value{Notices{Kind Number Subject OccurredAt Key Detail Count NewCount Place ExpectedOn RelatedAt TicketNumbers MemberKeys IsKnown}}}",
        ["TriageTicket"] = "Done {Value{State BundleNo EscalationNo}}",
    };

    /// <summary>Enum values by type. Databases store their names, JSON stores their numbers.</summary>
    public static readonly Dictionary<string, string> Enums = new(StringComparer.Ordinal)
    {
        ["AbsenceChangeKind"] = "Entered=0 Changed=1 Cancelled=2",
        ["Activity"] = "Troubleshooting=0 Fix=1 Development=2 Advice=3",
        ["AuditKind"] = "Change=0 SignIn=1 Access=2 Refusal=3 Reading=4 Operation=5",
        ["AuditOutcome"] = "Done=0 Failed=1 Denied=2 Locked=3 Limited=4",
        ["BillingSourceKind"] = "HourlyRate=0 RefillCard=1 Upgrade=2 Settlement=3",
        ["BugClass"] = "CommonSystemBug=1 NotSupported=2 Misconfiguration=3 Modification=4",
        ["BugQuestion"] =
            "HappensInReferenceShop=1 HappensInOtherShops=2 DocumentationPromisesIt=3 ConfigurationExplainsIt=4 ModifiedFilesExplainIt=5 HappensInCleanShop=6 HappensInUnrelatedShops=7 PromisedByDocumentation=8 SettingExplainsIt=9 SettingIsAgainstManual=10 ModificationExplainsIt=11",
        ["BugReply"] = "Yes=1 No=2 Unknown=3",
        ["ChangeTopic"] =
            "Ticket=0 Account=1 Person=2 Timer=3 Escalation=4 ProductReport=5 Delivery=6 Notice=7 Presence=8 SavedReply=9 Package=10 SalesFollowUp=11 Billing=12 ResetRun=13 Settings=14 Forecast=15 Absence=18",
        ["ContactChannel"] = "Phone=0 Email=1 Ticket=2 Meeting=3 OwnPages=4",
        ["ContactLanguage"] = "Swedish=0 English=1",
        ["CustomerNoteKind"] = "Written=0 Edited=1 Pinned=2 Unpinned=3 Removed=4",
        ["DayPart"] = "WholeDay=0 Morning=1 Afternoon=2",
        ["EscalationState"] = "ToPickUp=0 PickedUp=1 Won=2 Declined=3 Rescoped=4 Withdrawn=5",
        ["FundingChoiceKind"] = "RefillCard=0 Upgrade=1 HourlyRate=2 HourlyRateInAdvance=3",
        ["FundingMode"] = "ServiceHours=0 HourlyRate=1 HourlyRateWhenShort=2",
        ["HoursSourceKind"] = "Included=0 Upgrade=1 RefillCard=2",
        ["IntakeItems"] =
            "None=0 Steps=1 Url=2 ExpectedResult=4 Screenshot=8 Sketch=16 ContactPerson=32",
        ["InvoiceSendingStatus"] = "Sending=0 Confirmed=1 Refused=2 Unknown=3 NotAuthorized=4",
        ["RecordOrigin"] = "Person=0 Import=1 Job=2",
        ["LedgerEntryKind"] = "Grant=0 Draw=1 Reverse=2 Lapse=3 Restore=4 Cancel=5 CarryOver=6",
        ["MessageKind"] =
            "Note=0 ToCustomer=1 Question=2 Answer=3 FromCustomer=4 ProductShipped=5 ProductDeclined=6",
        ["ModifiedBy"] = "Unknown=0 Customer=1 Us=2 ThirdParty=3",
        ["StartBlocker"] = "Short=0 NoAgreement=1 NotLaunched=2 HandedBack=3",
        ["NotificationKind"] =
            "CustomerMessage=0 ReportShipped=1 ReportDeclined=2 TimerForgotten=3 DeadlineApproaching=4 HandedOver=5 ColleagueNote=6 Mentioned=7 WatchedMessage=8 WatchedChange=9 ResetsFailed=10 ResetsOverdue=11 HandedOn=12 Released=13 DeadlineMissed=14 ForecastPastTarget=15 EscalationNotPickedUp=16 SignInLocked=17 TicketsLate=18 TicketsDueSoon=19 TicketsForecastLate=20",
        ["ProductReportState"] = "Open=1 Planned=2 Shipped=3 Declined=4",
        ["ResetRunLineKind"] = "Reset=0 Ended=1 Failed=2",
        ["Roles"] = "None=0 Technician=1 Sales=2 TeamLead=4 Administrator=8",
        ["SalesFollowUpKind"] = "Contacted=0 Snoozed=1 Resumed=2",
        ["SalesTaskKind"] =
            "FundingChoice=0 UncoveredTime=1 HoursShortForQueue=2 LapsingHours=3 HoursEndEarly=4 CheaperHours=5 AgreementEnding=6 NotLaunched=7 NoAgreement=8 Settlement=9",
        ["SettingKey"] =
            "HourlyRate=0 RoundUpToMinutes=1 CardTiers=2 RefillCarryOverTerms=3 CarryOver=4 UpgradeGrant=5 LateRegistrationDays=6 PauseWhileWaiting=7 MaxStartedTickets=8 TroubleshootingCapMinutes=9 SenderName=10 SenderAddress=11 SenderPhone=12 SenderEmail=13 VatPercent=14 ReceivableAccount=15 VatAccount=16 HourlyRateAccount=17 RefillCardAccount=18 UpgradeAccount=19 SettlementAccount=20 QuietHoursFrom=21 QuietHoursUntil=22 QuietDaysOff=23 BillingFirstMonth=24",
        ["SizeClass"] = "Small=0 Medium=1 Large=2",
        ["StorageProvider"] = "Sqlite=0 PostgreSql=1",
        ["TicketChangeKind"] =
            "Submitted=0 Triaged=1 Escalated=2 TriageUndone=3 AddedToBundle=4 EstimatedAnew=5 TakenFromQueue=6 HandedBack=7 Released=8 HandedOver=9 MovedToFront=10 MoveToFrontUndone=11 AskedCustomer=12 CustomerAnswered=13 ContinuedWithoutAnswer=14 HoursMissing=15 HoursArrived=16 FinishApproved=17 Delivered=18 Closed=19 Reopened=20 Withdrawn=21 WithdrawalUndone=22 Merged=23 MergeUndone=24 MergeReceived=25 MergeReceivedUndone=26 EscalationClosed=27 EscalationRescoped=28 Imported=29 WaitImported=30 MinutesWaived=31 TechnicianJoined=32 RemovedFromBundle=33 Linked=34 LinkRemoved=35 KindChanged=36 AskedForFunding=37 EscalationSplit=38 ReopeningReviewed=39",
        ["TicketKind"] = "Bug=0 Change=1 Question=2",
        ["TicketState"] =
            "New=0 Queued=1 Started=2 AwaitingCustomer=3 AwaitingFunding=4 Escalated=5 Delivered=6 Closed=7 Withdrawn=8 Merged=9",
    };

    /// <summary>Drafts and messages between nodes.</summary>
    public static readonly Dictionary<string, string> Json = new(StringComparer.Ordinal)
    {
        ["PresenceMessage"] = "{Node TicketNumber People{PersonId Name IsTyping}}",
        ["TicketDraft"] =
            "{Customer{Id Number Name ContactName} CustomerText Kind Subject Funding Size Estimate Reason Told Elsewhere}",
        ["TimeDraft"] = "{HowLong WorkedOn Activity Note Id IsBlank}",
        ["WizardDraft"] =
            "{Position Answers{Question Reply Evidence ModifiedBy} Chosen Reason Report Title SeenNo OpensReport}",
    };

    /// <summary>The manifest of a backup and the report of an import.</summary>
    public static readonly Dictionary<string, string> WebJson = new(StringComparer.Ordinal)
    {
        ["BackupManifest"] = "{format program madeAt provider migration files{path size sha256}}",
        ["ImportReport"] =
            "{folder asOf dryRun written files{file rows added known rejected} rejected{file line column problem} unknownFiles hiddenRows remarks{file line column text}}",
    };

    public static readonly string[] Counters =
    [
        "Absence",
        "Administrators",
        "Attachment",
        "BillingHandOver",
        "Bundle",
        "BusyPeriod",
        "Customer",
        "Escalation",
        "FrontPlace",
        "Person",
        "ProductReport",
        "ResetRun",
        "SavedReply",
        "StagedFile",
        "Ticket",
    ];

    public static readonly string[] Settings =
    [
        "Agreements:CardTiers",
        "Agreements:CarryOver",
        "Agreements:LateRegistrationDays",
        "Agreements:LateTimeDays",
        "Agreements:RefillCarryOverTerms",
        "Agreements:UpgradeGrant",
        "Billing:CompanyName",
        "Billing:FirstMonth",
        "Billing:HourlyRateAccount",
        "Billing:HourlyRateOre",
        "Billing:InvoicingService",
        "Billing:InvoicingTokenFile",
        "Billing:OrganizationNumber",
        "Billing:ReceivableAccount",
        "Billing:RefillCardAccount",
        "Billing:RoundUpToMinutes",
        "Billing:SettlementAccount",
        "Billing:UpgradeAccount",
        "Billing:VatAccount",
        "Billing:VatPercent",
        "Billing:VoucherSeries",
        "Bugs:TroubleshootingCapMinutes",
        "Delivery:PauseWhileWaiting",
        "Demo:Enabled",
        "Hosting:AccountPostsPerMinute",
        "Hosting:ConnectionTimeoutSeconds",
        "Hosting:KnownProxies",
        "Hosting:PathBase",
        "Hosting:RequireHttps",
        "Hosting:SilenceSeconds",
        "Letters:SenderAddress",
        "Letters:SenderEmail",
        "Letters:SenderName",
        "Letters:SenderPhone",
        "Notifications:QuietDaysOff",
        "Notifications:QuietHoursFrom",
        "Notifications:QuietHoursUntil",
        "Queue:MaxStarted",
        "Queue:MaxStartedTickets",
        "Storage:Attachments",
        "Storage:ConnectionString",
        "Storage:DataFolder",
        "Storage:Provider",
    ];

    /// <summary>Files of an import and their columns.</summary>
    public static readonly string[] ImportColumns =
    [
        "packages.csv: package included_hours yearly_price",
        "customers.csv: number name contact_name contact_email launched_on",
        "agreements.csv: customer anchor package ended_on",
        "package_changes.csv: customer on package",
        "refill_cards.csv: customer bought_on hours",
        "tickets.csv: number customer submitted_at kind size estimate_minutes state technician subject description delivered_at bug_class funding",
        "waits.csv: ticket from to state",
        "time_entries.csv: ticket worked_on minutes technician activity note",
    ];

    /// <summary>Stored constants, as written in the code, in whatever file.</summary>
    public static readonly string[] Literals =
    [
        // Jobs.
        "Id = \"close-delivered\"",
        "Id = \"compare-time-advice\"",
        "Id = \"resets\"",
        "Id = \"store-forecasts\"",
        "Id = \"sweep-attachments\"",
        "Id = \"sweep-imports\"",
        "$\"Job {job}\"",
        // Messages between nodes.
        "\"workbench_changes\"",
        "\"workbench_presence\"",
        "0x574F524B42454E43",
        "0x574F524B42454E44",
        // Cookies, claims and keys.
        "Cookie.Name = \"Workbench.Session\"",
        "Type = \"Workbench.Session\"",
        "SetApplicationName(\"Workbench\")",
        "themeCookie = \"theme\"",
        // Files.
        "\"workbench.db\"",
        "\"workbench.dump\"",
        "\"workbench.lock\"",
        "\"workbench.holder\"",
        "\"manifest.json\"",
        "KeysFolder = \"keys\"",
        "AttachmentsFolderName = \"attachments\"",
        "\"rejected.csv\"",
        "[\"file\", \"line\", \"column\", \"problem\", \"row\"]",
        // Fields of drafts.
        "\"note\"",
        "\"message\"",
        "\"question\"",
        "\"from-customer\"",
        "\"go-on\"",
        "\"said-by\"",
        "\"time\"",
        "\"bug-class\"",
        "\".id\"",
        "New = \"new\"",
        "Form = \"form\"",
        "Description = \"text\"",
        // Keys of notifications.
        "Key(\"said\"",
        "Key(\"report\"",
        "Key(\"timer\"",
        "isLate ? \"late\" : \"target\"",
        "NotificationKind.DeadlineApproaching, \"target\"",
        "Key(\"pickup\"",
        "Key(\"locked\"",
        // Storage keys of a browser tab, and the channel between tabs.
        "storagePrefix = \"kept:\"",
        "positionKey = \"place\"",
        "reloadCountKey = \"reloads\"",
        "personKey = \"person\"",
        "sessionChannel = \"session\"",
        // The headers of an upload.
        "operationHeader = \"X-Operation\"",
        "fileNameHeader = \"X-File-Name\"",
    ];
}
