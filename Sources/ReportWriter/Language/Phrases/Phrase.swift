/// Every sentence and heading that a report says by itself, by name; the catalogue of each language
/// has its wording, and the English one tells the arguments.
///
/// What a label stands in is made so that the label need not be inflected: after a colon, in a list, in
/// quotation marks, or as the subject.
enum Phrase: String, CaseIterable, Sendable {
    // Masthead and frame of the document.
    case unitedNations
    case distribution
    case original
    case agendaItem
    case author
    case contents
    case paragraphs
    case notes
    case annex
    case tables
    case annexTables
    case tableTitle
    case report
    case notAsDeclared
    case numbersHidden
    case arabic
    case chinese
    case english
    case french
    case russian
    case spanish

    // Parts of the shipped template.
    case partIntroduction
    case partViews
    case partWithin
    case partOutside
    case partConclusions

    // Letters and replies.
    case letterSent
    case letterInList
    case surveyOnFile
    case repliesOnFile
    case replyForGroup
    case viewsKnown
    case membersAmongThem
    case acknowledged
    case responseRate

    // Questions.
    case questionAllAnswered
    case questionAnswered
    case questionComputed
    case notMentioned
    case optionCount
    case optionWithParts

    // Answers and replies as the shipped template tells them; worded in AnswerPhrases.
    case repliesByGovernments
    case answerOnly
    case answerLeads
    case answersTied
    case answersFollow
    case answersOfOne
    case answersOfWhich
    case answerPart
    case answerPartAll
    case answersOverlap
    case optionsTied
    case notMentionedMany
    case valueOnly
    case valuesBetween
    case valuesMiddleHalf
    case valuesRanges
    case computedOnly
    case computedBetween
    case computedRanges
    case questionsSilent

    // Mechanisms: what they are.
    case otherBodies
    case bodyName
    case bodyNameWithShort
    case bodyIs
    case bodyLevels
    case bodyObservers
    case bodyEnded
    case bodyReplaced

    // Who takes part; without a body the clause stands in a sentence that names it.
    case roleAttends
    case roleTookPart
    case roleRepresented
    case roleInvited
    case roleInvitedObserver
    case roleLogisticSupport
    case roleAskedToConvene
    case roleConvenerAndChair
    case roleChair
    case roleOrganizer
    case roleCoOrganizer
    case roleMember
    case roleObserver
    case roleOther
    case participantsIn
    case participantsAt
    case oneRole

    // Events.
    case eventName
    case eventDated
    case recordOfOneDate
    case recordBegins
    case recordFollowed
    case recordCame
    case recordUndated
    case recordUndatedToo
    case ahead
    case aheadUndated
    case overdue

    // Series of events.
    case sessionTheme
    case topicLevels
    case topicAtLevel
    case topicAtNoLevel
    case chain
    case contribution
    case contributed
    case contributedUnnamed
    case statisticsExpected
    case statisticsMissing
    case statisticsGap
    case statisticsLate
    case loan

    // What mechanisms do beside their meetings.
    case seriesHeld
    case meetingAggregate
    case agreements
    case agreementWith
    case commitments
    case commitmentsUnreported
    case commitmentsReported
    case undertaking
    case undertakingExpected
    case progressReported
    case progressNotReported
    case progressStates
    case progressState
    case activities
    case activityWithPlaces
    case appealUnknown
    case appealKnown
    case amountAsked
    case amountPledged
    case amountReceived

    // Concerns and who treats them.
    case coverageStated
    case coverageInferred
    case gapsUntreated
    case gapsInferred
    case concernRaised

    // Requests.
    case requestsOpen
    case requestsAnswered
    case request
    case obligation
    case stages
    case stage

    // Tables of every annex.
    case number
    case share
    case base
    case total
    case membersOfUnitedNations
    case otherRespondents
    case jointReply
    case ownReply
    case lateReply
    case replyInTime
    case baseOf
    case baseEverybody
    case baseNamed
    case baseAnswered
    case baseOption
    case tableLetters
    case letter
    case replies
    case governments
    case acknowledgements
    case letterCode
    case tableLettersNote
    case tableRates
    case respondents
    case perCent
    case rateMembers
    case rateOtherStates
    case rateAll
    case tableReconciliation
    case tableReconciliationBase
    case tableReconciliationNote
    case tableDiscrepancies
    case tableDiscrepanciesNote
    case discrepancyFigure
    case discrepancyCandidate
    case tableTurns
    case tableTurnsNote
    case weightedBy
    case sumExclusive
    case sumFails
    case sumUnknown
    case sumSeveral
    case attributeSources
    case figure
    case paragraph
    case printed
    case computed
    case difference

    // Tables of the registers.
    case tableSymbols
    case symbol
    case tableProfiles
    case tableProfilesNote
    case bodiesBelow
    case members
    case held
    case aheadHead
    case overdueHead
    case concerns
    case tableBodies
    case tableLevelsNote
    case mainBodies
    case organs
    case subsidiaries
    case partners
    case tableAngles
    case tableAnglesNote
    case yes
    case no
    case notStated
    case tableParticipants
    case tableParticipantsNote
    case stated
    case states
    case others
    case observers
    case invited
    case replied
    case tableCalendar
    case event
    case when
    case standing
    case tableAgreements
    case tableAgreementsNote
    case year
    case parties
    case ratified
    case inForce
    case tableNamedInstruments
    case tableNamedInstrumentsNote
    case tableRequests
    case requestHead
    case due
    case state
    case tableCommitments
    case tableCommitmentsNote
    case expected
    case named
    case reported
    case silent
    case tableActivities
    case activitiesHead
    case tableGaps
    case inferred
    case tableLevels
    case tableMechanismLevelsNote
    case levelGlobal
    case levelInterregional
    case levelRegional
    case levelSubregional
    case levelNational
    case tableCategories
    case tableShortForms
    case name
    case shortForm

    // The page.
    case pageSkip
    case pageContents
    case pageLanguages
    case pageAnnex
    case pageCharts
    case pageFigures
    case pageTable
    case pageTableTitle
    case pageFilter
    case pageFigureTable
    case pageShown
    case figureHead
    case valueHead
    case baseHead
    case shareHead
    case askedHead
    case answeredHead
    case silentHead
    case whoHead
    case whoListedElsewhere
    case pageInParagraphs
    case chartCoverage
    case chartCoverageLabel
    case concern
    case countsHead

    // Charts; their wording in every language is in ChartPhrases.
    case chartShare
    case chartOf
    case chartParts
    case chartSilent
    case chartAnswered
    case chartRegions
    case chartTimeline
    case chartLetter
    case chartLetterTold
    case chartTimelineNote
    case chartReplyColumns
    case chartUnknownDays
    case chartCutoff
    case chartCalendarYears
    case chartCalendarMonths
    case chartCalendarNote
    case chartEvents
    case chartCoverageNote
    case chartMoved
    case chartMovedNote
    case chartNoAnswerBefore
    case chartNoAnswerNow
    case chartTogether
    case chartTogetherNote
    case chartGroup
    case chartMore
    case chartLeft

    // Corrigenda.
    case corrigendum
    case placeTitle
    case placeParagraph
    case placeNote
    case placeTable
    case forRead
    case insertAfter
    case insertAtBeginning
    case delete
}
